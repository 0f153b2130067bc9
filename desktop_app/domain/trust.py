"""Who may write which areas: certificates of laptops and their withdrawal, signed by the office's root."""

from desktop_app.domain.base import Reference, day, note, text


class DeviceCertificate(Reference, table=True):
    """A laptop certified by the root: `statement` is the signed text, `signature` the root's over it."""

    device: str | None = text(16, index=True)
    label: str | None = text(200)
    areas: str | None = note()
    sign_key: str | None = text(100)
    age_recipient: str | None = text(100)
    from_on: str | None = day()
    statement: str | None = note()
    signature: str | None = text(200)


class Revocation(Reference, table=True):
    """A laptop withdrawn: for each stream the last sequence that is still accepted, signed by the root."""

    device: str | None = text(16, index=True)
    statement: str | None = note()
    signature: str | None = text(200)
