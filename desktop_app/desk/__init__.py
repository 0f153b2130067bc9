"""What an officer asks and does, one module an area of work."""
