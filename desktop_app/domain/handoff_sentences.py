"""What is refused of packets, computers and sticks, in words."""

from desktop_app.domain.sentence import Sentence
from desktop_app.i18n import mark

FOREIGN = Sentence(
    "X20",
    mark(
        "refusal",
        "The file {file} is not a packet of Sổ Nghề, or something foreign was added to it, "
        "so it was not opened.",
    ),
    mark("refusal", "Choose another file."),
)

HANDOFF_SENTENCES: dict[str, Sentence] = {
    "not_an_office": Sentence(
        "",
        mark("refusal", "Only the office's store with the root key can do this."),
        mark("refusal", "Do it on the office's first computer."),
    ),
    "other_root": Sentence(
        "",
        mark("refusal", "This computer is registered with {office} already."),
        mark("refusal", "Check the file of the office's card."),
    ),
    "unknown_device": Sentence(
        "X03",
        mark("refusal", "This packet was refused: it was not made by a registered computer of its unit."),
        mark(
            "refusal",
            "If the unit has a new computer, approve its registration first, then take the packet again.",
        ),
    ),
    "device_not_approved": Sentence(
        "T01",
        mark("refusal", "This computer is not approved yet; its packet is kept unopened."),
        mark("refusal", "Approve the registration; the packet is then taken at once."),
    ),
    "device_known": Sentence(
        "",
        mark(
            "refusal",
            "The computer {device} is registered already, with another key, so this registration "
            "was refused. Somebody may be posing as it.",
        ),
        mark("refusal", "Ask the unit which computer sent it."),
    ),
    "device_revoked": Sentence(
        "T03",
        mark(
            "refusal",
            "The computer “{device}” was withdrawn; its packet {number} was refused, earlier ones stay.",
        ),
        mark("refusal", "Look at the packets to be checked again."),
    ),
    "own_packet": Sentence(
        "",
        mark("refusal", "This computer wrote packet {number} itself; there is nothing to receive in it."),
        mark("refusal", "Close."),
    ),
    "already_received": Sentence(
        "X06",
        mark(
            "refusal", "Packet {number} of {unit} was received on {date}. Nothing more was written this time."
        ),
        mark("refusal", "Close."),
    ),
    "changes_missing": Sentence(
        "X16",
        mark(
            "refusal",
            "Packet {number} is kept and not yet in the store, because {missing} earlier changes of {unit} "
            "are missing.",
        ),
        mark("refusal", "Ask {unit} to send “Everything”; no old packet need be looked for."),
    ),
    "kind_not_allowed": Sentence(
        "X04",
        mark("refusal", "Refused: the computer “{device}” may not make this kind of packet."),
        mark("refusal", "Ask for a packet from the computer in charge."),
    ),
    "area_not_allowed": Sentence(
        "X04",
        mark("refusal", "Refused: the computer “{device}” may not write records of {area}."),
        mark("refusal", "Ask for a packet from the computer in charge."),
    ),
    "two_histories": Sentence(
        "X15",
        mark(
            "refusal",
            "Two packets of the computer “{device}” differ under one number ({number}); "
            "its store was probably copied or restored. Nothing was changed.",
        ),
        mark("refusal", "Keep both packets and ask the unit for everything."),
    ),
    "card_is_no_packet": Sentence(
        "X20",
        mark("refusal", "This file is an office card, not a packet of records."),
        mark("refusal", "Use it to register this computer."),
    ),
    "not_a_card": Sentence(
        "X20", mark("refusal", "The file {file} is no office card."), mark("refusal", "Choose another file.")
    ),
    "not_a_request": Sentence(
        "X20",
        mark("refusal", "The file {file} is no registration of a computer."),
        mark("refusal", "Choose another file."),
    ),
    "fingerprint_needed": Sentence(
        "T02",
        mark(
            "refusal", "The check number of the office was not compared, so the computer was not registered."
        ),
        mark("refusal", "Read the six groups of four digits from the office's screen."),
    ),
    "fingerprint_differs": Sentence(
        "T02",
        mark("refusal", "The two check numbers differ, so the computer was not registered."),
        mark("refusal", "Read each group of four digits again; if they still differ, get the card again."),
    ),
    "no_such_device": Sentence(
        "",
        mark("refusal", "There is no registered computer {device}."),
        mark("refusal", "Choose one from the list of computers."),
    ),
    "no_such_receiver": Sentence(
        "",
        mark("refusal", "No computer of “{text}” is registered, so nothing was written for it."),
        mark("refusal", "Choose a unit whose computer is registered."),
    ),
    "no_packets": Sentence(
        "",
        mark("refusal", "There is no packet in the folder {folder}."),
        mark("refusal", "Choose the folder the packets were copied to."),
    ),
    "change_too_large": Sentence(
        "",
        mark(
            "refusal", "This would change {count} records at once, {most} are the most. Nothing was changed."
        ),
        mark("refusal", "Do it in several parts."),
    ),
    "no_office": Sentence(
        "",
        mark("refusal", "This computer is not registered with an office yet."),
        mark("refusal", "Register it with the office's card."),
    ),
    "stick_pulled": Sentence(
        "X27",
        mark(
            "refusal",
            "The stick was pulled out before everything was written. The unfinished packet does not count, "
            "older packets are whole, and nothing on this computer is lost.",
        ),
        mark("refusal", "Plug it in again and write again."),
    ),
    "write_failed": Sentence(
        "X28",
        mark("refusal", "The packet could not be written to {place} ({cause}). It does not count as sent."),
        mark("refusal", "Try again, or use another stick."),
    ),
    "altered": Sentence(
        "X01",
        mark(
            "refusal",
            "Packet {file} was not taken: its contents changed after it was sealed. "
            "It may have been copied badly, or somebody opened and changed it. "
            "The store on this computer is unchanged. Copy it again from the computer that sent it.",
        ),
        mark("refusal", "Try the second copy on the stick."),
    ),
    "truncated": Sentence(
        "X02",
        mark(
            "refusal",
            "Packet {file} was not taken: the file was not copied to its end ({have}/{need}). "
            "Usually the stick was pulled out early. The store on this computer is unchanged.",
        ),
        mark("refusal", "Read it again, or try the second copy on the stick."),
    ),
    "not_for_us": Sentence(
        "X13",
        mark(
            "refusal",
            "This packet was sent to {receiver}; this computer cannot open it. "
            "Take the stick to the place it is meant for.",
        ),
        mark("refusal", "Close."),
    ),
    "not_a_packet": FOREIGN,
    "too_large": FOREIGN,
    "newer_version": Sentence(
        "X23",
        mark(
            "refusal",
            "This packet was made by version {their}, this computer runs version {ours}. "
            "The packet is kept as it is; once updated, open it again and it will be taken, "
            "no other packet is needed.",
        ),
        mark("refusal", "Update from USB."),
    ),
}
