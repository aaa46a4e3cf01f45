"""The words of administrative Vietnamese that reading knows: heads of units, verbs of work, labels.

Everything here is written in lower case with today's tone marks and used on keys (``reading.text.key``).
"""

from __future__ import annotations

# Words that open the name of a unit, post or person. Longer ones come first where one begins another.
HEADS = (
    "ủy ban|ubnd|hđnd|hội đồng|ubmttq|ub mttq|mttq|mặt trận|thường trực|tt đảng|tt hđnd|ban thường"
    "|ban chấp hành|bch|btv|btt"
    "|đảng ủy|đảng bộ|đảng đoàn|chi bộ|chi ủy|tỉnh ủy|thành ủy|huyện ủy|cấp ủy|sở|bộ(?! tiêu| quy| hồ| máy"
    "| phận lớn| sưu| chỉ số)"
    "|các bộ|tổng (?:cục|liên đoàn|hội)|cục|chi cục|chi nhánh|nhà mạng|cộng đồng(?= doanh)|vụ(?! việc| án| mùa)|viện"
    "|phòng(?!,? chống|, tránh| ngừa| tránh| họp| hội| cháy)"
    "|văn phòng(?! phẩm)|vp\\b|trung tâm|tt\\.|tttt|ttpvhcc|ban(?! hành| đầu| ngày| bố)|tổ(?! chức)|đội(?! ngũ)"
    "|đoàn(?! viên| kết)"
    "|hội(?! nghị| trường| viên| nhập| thảo| họp| thi)|liên đoàn|liên minh|hiệp hội|công đoàn|công an|quân sự"
    "|bộ chỉ huy|trạm(?! biến| bts)"
    "|trường(?! hợp)|nhà trường|cơ sở giáo dục|ngân hàng|kho bạc|bảo hiểm xã hội|bhxh|thuế|hải quan|tòa án"
    "|viện kiểm sát|thanh tra tỉnh"
    "|thanh tra chính|kiểm toán|báo(?! cáo| đảm| động| gồm)|đài|cổng thông tin|tập đoàn|tổng công ty|công ty"
    "|doanh nghiệp|hợp tác xã"
    "|chủ (?:đầu tư|rừng|hộ|nhà|cơ sở|tàu|trang trại|quản|phương tiện|chương trình|dự án|doanh nghiệp|đất|vật nuôi)"
    "|nhà thầu|nhà đầu tư|bưu điện|viễn thông|vnpt|viettel|mobifone|điện lực|evn|quỹ(?! đất)"
    "|học viện|đại học|bệnh viện"
    "|cơ quan|đơn vị|bộ phận|địa phương|ngành|đoàn thể|thủ trưởng|người đứng đầu|người phát ngôn|giám đốc|phó giám đốc"
    "|chủ tịch|phó chủ tịch|pct|bí thư|phó bí thư|chánh|phó chánh|phó trưởng|phó ban|phó phòng|trưởng"
    "|hiệu trưởng|phó hiệu trưởng"
    "|kế toán|thủ quỹ|văn thư|thủ kho|công chức|cán bộ|viên chức|chuyên viên|nhân viên|giáo viên|giảng viên"
    "|tổng phụ trách"
    "|đồng chí|đ/c|ông|bà(?! con)|thành viên|ủy viên|lãnh đạo(?!,| và chỉ)|thư ký|thôn|ấp"
    "|buôn(?! bán| lậu)|bản(?! đồ| tin| sao)|khu phố|tổ dân phố"
    "|khu dân cư|chính quyền|lực lượng|chi đoàn|chi hội|phụ nữ|nông dân|cựu chiến binh|thanh niên|thủ tướng"
    "|phó thủ tướng"
    "|bộ trưởng|quốc hội|chính phủ|các tổ chức|tổ chức(?= chính trị| thành viên| đoàn thể| tín dụng"
    "| đảng| công đoàn| xã hội)"
    "|xã(?! hội)|phường|đặc khu|tỉnh|thành phố|huyện|nhà máy|ban, ngành|các hội"
    "|các ban|các tổ"
    "|lớp(?! học| tập| bồi)|khối(?! lượng| đại)|hạt(?! giống| nhân)|liên đội|đồn|hải đội|kiểm lâm|dân quân|cảng|chợ"
    "|siêu thị|câu lạc bộ|nhóm(?! nhiệm| giải| chỉ| tiêu| công| vấn)|chị|anh|thầy|cô(?! lập| đọng)|thư viện|bảo tàng"
    "|nông trường|lâm trường|xí nghiệp"
    "|mặt trận|phật giáo|giáo xứ|chức sắc|già làng|người có uy tín|phụ huynh|cha mẹ học sinh"
    "|hộ gia đình|hộ kinh doanh|người dân|nhân dân|bệnh xá|nhà văn hóa|trọng tài|ban tổ chức"
)

QUANTIFIERS = "các|những|từng|mỗi|toàn thể|tất cả|một số|toàn bộ|hai|ba|[0-9]+%?"

# Words that give or ask for work before the name of who does it.
GIVERS = (
    "giao(?! thông| dịch| lưu| cho(?= các hộ))|giao cho|đề nghị|yêu cầu|phân công|chỉ đạo và giao"
    "|giao nhiệm vụ cho|trân trọng đề nghị|riêng"
)

# Bodies whose whole name the law of organisation fixes (ministries, departments, bodies of a commune).
FIXED_NAMES = (
    "(?:bộ|sở) (?:công an|quốc phòng|ngoại giao|nội vụ|tư pháp|tài chính|công thương|nông nghiệp và môi trường|xây dựng"
    "|văn hóa, thể thao và du lịch|khoa học và công nghệ|giáo dục và đào tạo|y tế|dân tộc và tôn giáo|du lịch)"
    "|phòng (?:kinh tế(?:, hạ tầng và đô thị)?|văn hóa - xã hội)|trung tâm phục vụ hành chính công|công an|trạm y tế"
    "|văn phòng (?:hđnd và ubnd|đảng ủy|chính phủ)|ngân hàng nhà nước(?: việt nam)?|thanh tra chính phủ"
    "|ban xây dựng đảng|ủy ban kiểm tra đảng ủy|ban chỉ huy quân sự|hội (?:liên hiệp phụ nữ|nông dân|cựu chiến binh)"
)

# Verbs and adverbs that open what somebody shall do.
VERBS = (
    "chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|căn cứ|trên cơ sở|theo chức năng"
    "|theo nhiệm vụ|theo thẩm quyền"
    "|theo phạm vi|theo lĩnh vực|theo phân công|trong phạm vi|với vai trò|với chức năng|chủ động|tích cực"
    "|khẩn trương|kịp thời"
    "|thường xuyên|tiếp tục|tăng cường|định kỳ|nghiêm túc|trực tiếp|đẩy mạnh|đẩy nhanh|tập trung|quan tâm"
    "|nâng cao|phát huy"
    "|cần|phải|hoàn thành|hoàn thiện|xây dựng|tham mưu|đề xuất|kiến nghị|trình|ban hành|triển khai|tổ chức"
    "|thực hiện|theo dõi|đôn đốc"
    "|kiểm tra|giám sát|thanh tra|hướng dẫn|tổng hợp|báo cáo|chuẩn bị|lập|thẩm định|thẩm tra|phê duyệt|duyệt"
    "|rà soát|cập nhật"
    "|bố trí|cân đối|phân bổ|cấp phát|hỗ trợ|tạo điều kiện|tuyên truyền|truyền thông|phổ biến|quán triệt"
    "|vận động(?! viên)|đưa tin|đăng tải"
    "|công khai|niêm yết|phát hành|gửi|mời|triệu tập|trang trí|bảo đảm|đảm bảo|cử|phân công|chỉ đạo|lãnh đạo"
    "|điều hành|điều phối"
    "|nghiên cứu|xem xét|xử lý|giải quyết|khắc phục|kiện toàn|củng cố|thành lập|lựa chọn|đánh giá|khảo sát"
    "|thống kê|lưu trữ"
    "|ưu tiên|huy động|thu gom|vận chuyển|sử dụng|khai thác|vận hành|duy trì|đầu tư|mở rộng|cung cấp|tiếp nhận"
    "|giới thiệu"
    "|khen thưởng|biểu dương|phát động|tham gia|tham dự|quản lý|phát triển|ứng dụng|số hóa|liên hệ|thông báo"
    "|thông tin|phản ánh"
    "|dự thảo|soạn thảo|biên soạn|in ấn|ghi|viết|đọc|trình bày|phát biểu|khai mạc|bế mạc|kết luận|tiến hành"
    "|thúc đẩy|khuyến khích"
    "|tuân thủ|chấp hành|bảo vệ|ngăn chặn|đấu tranh|xác định|xác minh|lồng ghép|đổi mới|nắm bắt|nắm|đào tạo"
    "|bồi dưỡng|tập huấn|định hướng"
    "|đầu mối|làm đầu mối|là đầu mối|là cơ quan|giúp|góp ý|tuyển dụng|tuyển chọn|trích xuất|kết nối|hoàn chỉnh"
    "|ký|ký kết|làm việc|phân loại|chi trả"
    "|nỗ lực|quyết liệt|sẵn sàng|hưởng ứng|ra quân|trực ban(?! hành)|trực tiếp|thu thập|công bố"
    "|quyết định|sơ kết"
    "|tổng kết|sớm|nhanh chóng|chăm lo|đồng hành"
    "|phát hiện|phân tích|dự báo|dự trù|kê khai|đối chiếu|giao|thúc|cho ý kiến|có ý kiến|có văn bản|có kế hoạch"
    "|có (?:các )?giải pháp|có (?:các )?biện pháp|có phương án|có hình thức|chuẩn hóa|tích hợp|bổ sung|sửa đổi"
    "|cải tạo|mở|nhắn|ủng hộ|đăng ký|tìm hiểu|chia"
    "|chấm điểm|bàn giao|giải ngân|thẩm duyệt|bảo trì|phụ trách|thiết lập|xét|đặt|dành|cùng với"
    "|cùng|nhân rộng|tôn vinh|phân tuyến"
    "|hợp tác|chia sẻ|thí điểm|làm tốt|nêu cao|đề cao|lan tỏa|trao đổi|thống nhất|bám sát|tự kiểm tra|quy hoạch"
    "|lắp đặt|dựng|đưa|xin lỗi|sao lưu|tặng|làm thư ký|làm nhiệm vụ thư ký|cài đặt|thanh toán|quyết toán|đón tiếp|đón"
    "|chấn chỉnh|đối thoại|trả lời"
    "|giải trình|chi tiết hóa|tập luyện|luyện tập|biểu diễn|bình chọn|tự tổ chức|tự rà soát|tự đánh giá|họp|trình chiếu"
    "|xuất|sản xuất|phát sóng|nhập"
    "|nộp|dự(?! án)(?! toán)(?! thảo)(?! kiến)(?! phòng)(?! báo)(?! trữ)(?! trù)(?! luật)(?! thi)"
    "|trực(?! thuộc)(?! tuyến)(?! quan)(?! thăng)(?! ban)(?! tiếp)|liên thông|kết hợp|duy tu|sửa chữa|tu bổ|nâng cấp"
    "|mua sắm|trang bị|thu hồi|truy thu|điều tra|truy quét|tuần tra|canh gác|bắt giữ|răn đe|phòng ngừa|khoanh vùng"
    "|cứu hộ|sơ tán|di dời|giải tỏa|tháo gỡ|khơi thông|tiêm chủng|điều trị|xét nghiệm|tư vấn|chăm sóc|trợ giúp"
    "|thăm hỏi|hòa giải|thụ lý|xác nhận|chứng thực|cấp phép|gia hạn|tạm dừng|đình chỉ|chấm dứt|hủy bỏ|bãi bỏ"
    "|điều chỉnh|thay thế|sắp xếp|bổ nhiệm|luân chuyển|điều động|cam kết|tài trợ|đóng góp|quyên góp|kêu gọi|thu hút"
    "|xúc tiến|quảng bá|trưng bày|giao lưu|chốt|nhắc nhở|phê bình|kiểm điểm|chuyển|bảo quản|bảo mật|khai báo"
    "|đảm nhiệm|đảm nhận|đảm trách|giữ gìn|trông giữ|chạy thử|tổng duyệt|dẫn chương trình|dọn dẹp|giúp đỡ|động viên"
    "|làm rõ|thu đúng|thu đủ|lo|rà(?! soát)|đăng|rào|dạy(?! học)(?! nghề)|kê|hoàn thổ|hoàn nguyên"
    "|gắn|lắng nghe|tìm|giữ|xóa|vá|sửa|tạo(?! hình)|đòi|đốc thúc|nhân giống|thả|bón|tưới|cấy|gặt|thu hoạch|canh|gác"
    "|chống|chốt chặn|ngăn|quay(?! vòng)|kết xuất|trích xuất|đối soát|vào cuộc|nêu|nâng(?! cao)|gỡ|bù"
    "|tập hợp|thu nhận|hậu kiểm|tiền kiểm|nghe|bàn bạc|thảo luận|gặp gỡ|gặp mặt|trao"
    "|trao tặng|tặng quà|bình xét|suy tôn|đề cử|hiệp thương|biểu quyết|bỏ phiếu|kiểm phiếu|niêm phong|ký duyệt"
    "|đóng dấu|sao gửi|photo|nhân bản|đánh máy|thiết kế|trang hoàng|treo|căng|kê|quét dọn|phục vụ|tiếp đón|dẫn đoàn"
    "|đưa đón|cắm|phát quang|phát dọn|trồng|gieo|chăn nuôi"
    "|nạo vét|đào|san lấp|thi công|nghiệm thu|khởi công|khánh thành|giải phóng mặt bằng|bồi thường|cưỡng chế|tháo dỡ"
    "|di chuyển|quản trị|giám định|kiểm định|kiểm kê|kiểm nghiệm|kiểm dịch|kiểm soát|tiêu hủy|tiêu độc|khử trùng|phun"
    "|cách ly|cấp cứu|ứng trực|ứng cứu|ứng phó|cảnh báo|cảnh giác|bám|bám nắm|nhận diện|rút kinh nghiệm|học tập"
    "|tra cứu|khai trương|ra mắt|tái cơ cấu|cơ cấu|tinh giản|tách|hợp nhất|sáp nhập|giải thể"
    "|chuyển giao|tiếp thu|lĩnh hội|lắng nghe|thu gọn|cắt giảm|đơn giản hóa|tự động hóa|đồng bộ|đồng bộ hóa|làm sạch"
    "|xác thực|định danh|kích hoạt|cấp mã|quét|nhập liệu|trích lập|nâng hạng|xếp loại|xếp hạng|chấm|phân cấp"
    "|phân quyền|ủy thác|đặt hàng|đấu thầu|đấu giá|chỉ định|thuê|cho thuê|cho vay|giãn|hoãn|miễn|miễn giảm|hoàn trả"
    "|phản biện|tham vấn|lấy ý kiến|tiếp xúc|chất vấn|giải đáp|hồi đáp|phản hồi|tố giác|truy tố|xét xử"
    "|thi hành|tống đạt|tạm giữ|triển lãm|tham quan|dâng hương|diễu hành|giương|chào|tri ân|vinh danh"
)

# A verb that follows one of these words is part of a name ("ban chỉ đạo"), not the start of the work.
BINDERS = {
    "quản lý": "ban|cơ quan|đơn vị|cán bộ|trung tâm|nhà nước|chủ|lãnh đạo,|trực tiếp",
    "chỉ đạo": "ban|lãnh đạo,|bcđ",
    "kiểm tra": "ủy ban|đoàn|tổ|hội đồng|thanh tra,",
    "giám sát": "đoàn|tổ|ban|kiểm tra,|lĩnh vực",
    "cung cấp": "doanh nghiệp|tổ chức|đơn vị|nhà",
    "tổ chức": "các|những|mỗi|từng|ban|phòng|công tác|cá nhân,",
    "chủ trì": "được giao|được phân công|người|cơ quan|đơn vị|đã",
    "thực hiện": "chủ trì|tham gia|phân công|quản lý|chủ trì tham mưu|được giao",
    "sử dụng": "doanh nghiệp|đơn vị|người",
    "tuyên truyền": "ban|cơ quan|tổ",
    "truyền thông": "cơ quan|hệ thống|trung tâm|báo chí,",
    "đầu tư": "chủ|nhà|ban quản lý dự án|kế hoạch và",
    "xây dựng": "ban|chủ đầu tư|thầu",
    "phát triển": "quỹ|trung tâm|ngân hàng|ban",
    "thanh tra": "ban|phòng|đoàn",
    "phối hợp": "cơ quan|đơn vị",
    "đánh giá": "hội đồng|tổ",
    "thẩm định": "hội đồng|tổ",
    "bồi dưỡng": "trung tâm|đào tạo,",
    "đào tạo": "giáo dục và|trung tâm|cơ sở|giáo dục -",
    "tiếp nhận": "bộ phận|tổ|công chức",
    "phân công": "được|đã|theo|sự",
    "giao": "được|đã|bàn|chuyển|ngoại",
    "thông tin": "công nghệ|cơ quan|văn hóa và|văn hóa -|trung tâm|và|văn hóa,|cổng",
    "ứng dụng": "trung tâm",
    "thống kê": "văn phòng -|chi cục|cục|phòng|-",
    "khen thưởng": "thi đua -|thi đua,|hội đồng thi đua -",
    "đầu mối": "công chức|cán bộ|cơ quan|đơn vị|bộ phận",
    "tham mưu": "giúp việc,|cơ quan",
    "tham gia": "đơn vị|được mời|quản lý,|chủ trì, quản lý,",
    "lãnh đạo": "đại diện|đồng chí|các|và|là",
    "tổng hợp": "phòng|ban|vụ",
    "trình": "quá|chương|quy|công|lộ|tờ|lịch|tiến|giáo|hành|thuyết|phát",
    "cử": "bầu|ứng|đề|tự ứng",
    "viết": "bài",
    "mời": "giấy|thư|khách|đại biểu",
    "duyệt": "phê|kiểm|trực",
    "xét": "nhận|xem|bình",
    "thông báo": "bản|các",
    "sản xuất": "doanh nghiệp|cơ sở|đơn vị",
    "chấp hành": "ban",
    "trực ban": "thường",
    "họp": "phòng|cuộc|phiên|buổi|hội|kết quả",
    "xuất": "đề|sản|trích|kết",
    "ký": "thư|đăng|chữ|nhật|lưu",
    "kết luận": "thông báo",
    "lập": "độc|công|dân|quân|thành|thiết|xác|tự",
    "hỗ trợ": "quỹ|trung tâm",
    "cần": "hậu",
    "vận động": "ban",
    "vận hành": "đơn vị|tổ",
    "đề xuất": "đã",
    "nghiên cứu": "viện|trung tâm|ban",
    "quy hoạch": "phòng|ban",
    "chi trả": "dịch vụ|tổ chức|đơn vị",
    "khai thác": "đơn vị|doanh nghiệp|công ty|hộ|chủ",
    "bảo vệ": "tổ|lực lượng|hội|ban|phòng|chi cục|nhân viên",
    "nhập": "sáp|thu",
    "kiểm soát": "chi cục|trạm|ban|phòng",
    "kiểm dịch": "trạm|chi cục",
    "kiểm định": "trung tâm|cơ quan",
    "kiểm nghiệm": "trung tâm|viện",
    "phục vụ": "trung tâm|tổ|bộ phận|nhân viên",
    "thiết kế": "tư vấn|đơn vị|cán bộ",
    "thi công": "đơn vị|nhà thầu|đội",
    "bồi thường": "hội đồng|ban",
    "thi hành": "cơ quan",
    "phản biện": "giám sát,|giám sát và",
    "đào": "khai",
    "trao": "bàn",
    "chấm": "ban|tổ|giám khảo",
    "đấu giá": "trung tâm",
    "đấu thầu": "tổ|phòng",
    "trực": "thường|đường|túc",
    "phụ trách": "tổng",
    "nộp": "giao|thu",
    "chuyển": "di|biến|dịch|vòng",
    "tiêm chủng": "cơ sở|điểm|công tác",
    "tư vấn": "đơn vị|tổ chức",
    "điều tra": "cơ quan|cảnh sát",
    "cứu hộ": "cứu nạn,|cứu nạn và",
    "mua sắm": "đấu thầu,|quản lý",
}

# Words that show a statement of what is or was, not of work to do.
STATEMENTS = "đã|sẽ|là|thì|nào|bị|chưa|nếu|vẫn|hiện nay|có nhiều|có số|được bố trí|được thực hiện|được xét|được tổ chức"

# Section titles under which named bodies act without being given work.
NO_WORK = (
    "mục đích|yêu cầu|mục tiêu|chỉ tiêu|quan điểm|đánh giá chung|tình hình|tồn tại|hiện trạng|sự cần thiết"
    "|tiêu chí|đối tượng"
    "|khen thưởng|điều kiện|tiêu chuẩn|nguyên tắc|kết quả đạt được|nguy cơ|dự báo"
    "|(?:nội dung|chương trình)(?:,? (?:và )?(?:nội dung|chương trình))? (?:của |tổ chức )?(?:hội nghị|sơ kết"
    "|tổng kết|cuộc họp|buổi lễ)"
    "|thuận lợi|khó khăn|cơ cấu|chương trình hội nghị|ý nghĩa|khái quát|đặc điểm"
)
WORK = (
    "nhiệm vụ|tổ chức thực hiện|phân công|giải pháp|trách nhiệm|tiến độ|tổ chức triển khai"
    "|kế hoạch thực hiện|triển khai thực hiện"
)

# Labels before a colon that name a fact of an item and never somebody who works.
FACT_LABELS = (
    "kinh phí|thời gian|thời hạn|nội dung|địa điểm|thành phần|yêu cầu|mục đích|lưu ý|hình thức|kết quả|sản phẩm"
    "|đối tượng"
    "|tiến độ|chế độ|nguồn|phương pháp|nguyên tắc|tài liệu|chủ đề|số lượng|phạm vi|ghi chú|căn cứ|trong đó|cụ thể|ví dụ"
)
