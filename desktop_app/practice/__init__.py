"""Practice: an invented office with its communes, a tour of the whole job, the program's self-test."""
