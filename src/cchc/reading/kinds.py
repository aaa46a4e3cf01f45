"""What kind of work a clause asks for."""

from __future__ import annotations

from cchc.reading.model import WorkKind
from cchc.reading.text import key, rx
from cchc.reading.units import is_head, name_at, work_starts

# Things whose making is a kind of its own, whatever verb makes them.
_THINGS: tuple[tuple[WorkKind, str], ...] = (
    (WorkKind.ESTIMATE, r"dự toán|dự trù|kinh phí tổ chức (?:hội nghị|sơ kết|lễ|cuộc họp)"),
    (WorkKind.INVITE, r"(?:giấy|thư|thiệp) mời|triệu tập|mời (?:họp|đại biểu|dự|các đại biểu|khách|cử tri|thành phần)"),
    (WorkKind.MINUTES, r"biên bản|thư ký"),
    (WorkKind.TALKS, r"tham luận"),
    (WorkKind.MEDIA, r"chuyên mục|chuyên trang|tin,? bài|bản tin|phóng sự|pa-?nô|áp phích|tờ rơi"),
    (
        WorkKind.VENUE,
        r"hội trường|trang trí|khánh tiết|âm thanh|ánh sáng|ma[- ]?k[ée]t|market|băng rôn|khẩu hiệu"
        r"|cơ sở vật chất|địa điểm tổ chức"
        r"|phòng họp|bàn ghế|nước uống|lễ tân|hậu cần|đường truyền|loa đài|loa máy|loa|tăng âm|máy chiếu"
        r"|màn hình|phông|lẵng hoa",
    ),
)
_REPORT_THING = r"(?:chế độ )?(?:thông tin,? )?(?:các |bộ |dự thảo )?(?:bản )?báo cáo"
_PAPERS = (
    r"kế hoạch|chương trình|nội dung|tài liệu|văn bản|hướng dẫn|quyết định|đề án|kịch bản|phương án|dự thảo"
    r"|quy chế|thông báo|hồ sơ"
    r"|danh sách|ý kiến|đề cương|biểu mẫu|công văn|giấy|bài phát biểu|diễn văn|lịch|nghị quyết|chỉ thị|quy định"
    r"|tờ trình|lộ trình"
    r"|các điều kiện|bộ tiêu chí|tiêu chí|maket|mẫu|bảng"
)
_VERBS: tuple[tuple[WorkKind, str], ...] = (
    (WorkKind.APPRAISE, r"thẩm định|thẩm tra"),
    (WorkKind.APPROVE, r"(?:xem xét,? )?(?:phê duyệt|duyệt)"),
    (WorkKind.URGE, r"đôn đốc|theo dõi|kiểm tra|giám sát|thanh tra"),
    (WorkKind.CONSOLIDATE, r"tổng hợp"),
    (WorkKind.REPORT, r"báo cáo|(?:gửi|nộp) báo cáo|chế độ (?:thông tin,? )?báo cáo|kết quả (?:[^,;]{0,30} )?báo cáo"),
    (
        WorkKind.MEDIA,
        r"tuyên truyền|truyền thông|phổ biến|đưa tin|thông tin (?:kịp thời|về|rộng rãi|đầy đủ)|tin,? bài"
        r"|viết (?:tin|bài)(?! phát biểu)(?! khai mạc)(?! tham luận)|đăng (?:tải|tin|bài|ảnh)|quán triệt"
        r"|thông tin,? tuyên truyền|phát thanh|cổ động",
    ),
)
_MAKING = (
    r"chuẩn bị|xây dựng|soạn thảo|dự thảo|ban hành|biên soạn|in ấn|in|lập|hoàn thiện|hoàn chỉnh|phát hành"
    r"|gửi|cử|làm|ghi|thực hiện|tổ chức|viết(?! tin)(?! bài)|thiết kế|bố trí"
)
_ADVERBIAL = (
    r"(?:căn cứ|trên cơ sở|theo(?! dõi)|trong phạm vi|với vai trò|với chức năng|với tinh thần|định kỳ|hằng|hàng"
    r"|trước|vào|đến|sau khi)\s+"
)
# Verbs that inside an adverbial are nouns as a rule (``theo hướng dẫn của …``).
_NOUNS_TOO = (
    r"(?:hướng dẫn|chỉ đạo|phân công|đề xuất|kiến nghị|báo cáo|quyết định|nghiên cứu|kết luận"
    r"|đánh giá) (?:của|tại|số)\b"
)
_LIGHT = (
    r"đồng thời|ngoài ra|bên cạnh đó|tham gia|"
    r"có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|chủ trì|chủ động|tích cực|tiếp tục|tăng cường|thường xuyên"
    r"|kịp thời|khẩn trương|trực tiếp"
    r"|đẩy mạnh|nghiêm túc"
    r"|hướng dẫn|chỉ đạo|triển khai|tổ chức|thực hiện"
    r"|công tác|việc|tốt|hiệu quả|các|và|hỗ trợ|phối hợp|tham mưu|đề xuất|giúp|lựa chọn|làm|nghiêm|chặt chẽ"
    r"|thực hiện tốt|đầy đủ|nội dung|về|là|đầu mối|cho"
    r"|phụ trách|chung|trình|lãnh đạo|báo cáo viên|nhiệm vụ|tập trung|được giao|cùng|với|xét|điều hành"
)


def kind_of(clause: str) -> WorkKind:
    """The kind of work of a clause from which the lead was taken off; ``other`` when no rule speaks."""
    core = _core(clause)
    making = rx(rf"(?:{_MAKING})(?:,? (?:và )?(?:{_MAKING}))*\b\s*").match(core)
    if making:
        return _of_object(core[making.end() :], making.group())
    return _verb_kind(core) or _thing(core, 4) or (WorkKind.PREPARE if _bare_paper(core, clause) else WorkKind.OTHER)


def _bare_paper(core: str, clause: str) -> bool:
    """Whether a paper itself is named as the work (``Thông báo kết luận``), not as what shall be carried out."""
    passed = key(clause)[: max(0, len(key(clause).rstrip(" .;")) - len(core))]
    if rx(r"thông báo (?:cho|đến|tới|rộng rãi|kịp thời)").match(core):
        return False
    return rx(rf"(?:{_PAPERS})\b").match(core) is not None and not rx(r"thực hiện|triển khai|tổ chức|chỉ đạo").search(
        passed
    )


def _core(clause: str) -> str:
    """The clause from its main verb on: without courtesy, manner and the partners' names."""
    rest = clause.strip(" ,:-–+;.")
    while rest:
        low = key(rest)
        named = name_at(rest) if is_head(rest) else None
        if named and named.end < len(rest) and not named.given:
            rest = rest[named.end :].lstrip(" ,:")
            continue
        passed = _passed(rest, low)
        if not passed or _keeps(low):
            break
        rest = rest[passed:]
    return key(rest)


def _passed(rest: str, low: str) -> int:
    """How far an adverbial or a word of manner at the opening reaches; 0 where the main verb already stands."""
    adverbial = rx(_ADVERBIAL).match(low)
    verb = work_starts(rest, adverbial.end()) if adverbial else None
    while verb and rx(_NOUNS_TOO).match(low, verb):
        verb = work_starts(rest, verb + 4)
    if verb:
        return verb
    light = rx(rf"(?:{_LIGHT}|để)\b[\s,:]*|\([^)]*\)\s*").match(low)
    return light.end() if light else 0


def _keeps(low: str) -> bool:
    """Whether the opening word is itself the work here (``tổ chức hội nghị``), so that it must not be passed over."""
    return (
        rx(
            r"(?:tổ chức|thực hiện|triển khai) (?:hội nghị|họp|lễ|kế hoạch|đoàn|nội dung|các hội nghị)"
            r"|nội dung,? chương trình"
        ).match(low)
        is not None
    )


def _of_object(obj: str, verb: str) -> WorkKind:
    obj = rx(r"^,?\s*(?:và )?(?:để )?trình [^,;]{2,60}? ban hành\s+").sub("", obj)
    thing = _made_thing(obj, verb)
    if thing:
        return thing
    if rx(_REPORT_THING).match(obj):
        return WorkKind.REPORT
    drafts = rx(r"(?:chuẩn bị|soạn thảo|dự thảo|biên soạn)\b").match(verb)
    papers = rx(rf"(?:các |những |bản )?(?:{_PAPERS})\b").match(obj) and not rx(
        r"(?:tổ chức|thực hiện|bố trí"
        r"|cử)\b"
    ).match(verb)
    return WorkKind.PREPARE if drafts or papers else _verb_kind(obj) or WorkKind.OTHER


def _made_thing(obj: str, verb: str) -> WorkKind | None:
    """The thing that is made, where making it is a kind of its own and the verb can make it."""
    thing = _thing(obj, 9)
    if thing is WorkKind.VENUE and not rx(r"chuẩn bị|bố trí|thực hiện|lập|làm|thiết kế|tổ chức|cử").match(verb):
        return None
    if thing is WorkKind.ESTIMATE and (rx(r"bố trí").match(verb) or not _thing(obj, 3)):
        return None
    paper_about_it = rx(rf"(?:{_PAPERS}) ").match(obj)
    return thing if not paper_about_it or (thing is not WorkKind.VENUE and _thing(obj, 4)) else None


def _thing(core: str, within: int) -> WorkKind | None:
    head = " ".join(core.split()[: within + 3])
    found = [(match.start(), kind) for kind, pattern in _THINGS if (match := rx(rf"\b(?:{pattern})\b").search(head))]
    place, kind = min(found, default=(0, None), key=lambda pair: pair[0])
    return kind if kind and len(head[:place].split()) <= within else None


def _verb_kind(core: str) -> WorkKind | None:
    for kind, pattern in _VERBS:
        if rx(rf"(?:{pattern})\b").match(core):
            return kind
    return None
