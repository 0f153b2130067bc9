"""Family names met in the north-west: they tell a lone name from a heading, two people from a broken line."""

from desktop_app.vietnam.text import fold, to_clean

_WRITTEN = """
an âu bạc bạch bàn bế bùi cà cầm cấn cao chang cháng chá chảo chẻo chu châu cù cứ cư dèn doãn dương
đàm đào đặng đèo điêu đinh đoàn đỗ đồng đường giá giàng giảng giáp hà hạng hảng hầu hoàng hồ hờ hù
hứa huỳnh kha khà kháng khàng khang khoàng khổng khuất kiều la lã lâm lao lầu lê lèng lều lì liềm lò
lồ lỗ lù lùng lục lừ lương lường lưu ly lý lỳ ma má mạ mạc mai mào mè mí mùa mua nghiêm ngô nguyễn
ninh nông nùng ông páo pản phà phạm phan phàn phí phu phùng pờ po poòng quách quản quàng sái sần sìn
sình sồng sùng tạ tao tăng tẩn thạch thái thân thào thền tiêu toán tòng tô tống trang tráng trần
triệu trịnh trương từ vàng văn vi vì viên võ vũ vù vừ vương vy xa xà
"""
SURNAMES = frozenset(_WRITTEN.split())
_FOLDED = frozenset(map(fold, SURNAMES))


def starts_with_surname(text: str) -> bool:
    """Whether the first word is a known family name; in a text without marks, the marks do not count."""
    first, _, _ = to_clean(text).lower().partition(" ")
    return first in SURNAMES or (first.isascii() and first in _FOLDED)
