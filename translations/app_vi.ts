<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
  <context>
    <name>ages</name>
    <message>
      <source>{years} years {months} months</source>
      <translation>{years} tuổi {months} tháng</translation>
    </message>
  </context>
  <context>
    <name>answer</name>
    <message>
      <source>Met</source>
      <translation>Đạt</translation>
    </message>
    <message>
      <source>Not looked at</source>
      <translation>Không kiểm tra</translation>
    </message>
    <message>
      <source>Not met</source>
      <translation>Chưa đạt</translation>
    </message>
  </context>
  <context>
    <name>app</name>
    <message>
      <source>A practice book is open. Every printed page says that it is one.</source>
      <translation>Đang mở sổ tập huấn. Mọi trang in có chữ “MẪU TẬP HUẤN”.</translation>
    </message>
    <message>
      <source>There is nothing to undo or redo.</source>
      <translation>Không còn bước nào để hoàn tác hoặc làm lại.</translation>
    </message>
  </context>
  <context>
    <name>appearance</name>
    <message>
      <source>As the computer</source>
      <translation>Theo máy</translation>
    </message>
    <message>
      <source>Colours</source>
      <translation>Màu</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Tối</translation>
    </message>
    <message>
      <source>Larger</source>
      <translation>Lớn hơn</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Sáng</translation>
    </message>
    <message>
      <source>Normal</source>
      <translation>Vừa</translation>
    </message>
    <message>
      <source>Size of text</source>
      <translation>Cỡ chữ</translation>
    </message>
    <message>
      <source>Smaller</source>
      <translation>Nhỏ hơn</translation>
    </message>
    <message>
      <source>{n} %</source>
      <translation>{n} %</translation>
    </message>
  </context>
  <context>
    <name>application_answer</name>
    <message>
      <source>Eligible</source>
      <translation>Đủ điều kiện</translation>
    </message>
    <message>
      <source>Not eligible</source>
      <translation>Chưa đủ điều kiện</translation>
    </message>
  </context>
  <context>
    <name>application_state</name>
    <message>
      <source>Answered</source>
      <translation>Đã trả kết quả</translation>
    </message>
    <message>
      <source>Eligible</source>
      <translation>Đủ điều kiện</translation>
    </message>
    <message>
      <source>Newly received</source>
      <translation>Mới nhận</translation>
    </message>
    <message>
      <source>Not eligible</source>
      <translation>Chưa đủ điều kiện</translation>
    </message>
    <message>
      <source>Papers missing</source>
      <translation>Thiếu giấy tờ</translation>
    </message>
  </context>
  <context>
    <name>applications</name>
    <message>
      <source>Answer</source>
      <translation>Trả kết quả</translation>
    </message>
    <message>
      <source>Answer due on</source>
      <translation>Hạn trả</translation>
    </message>
    <message>
      <source>Answer given</source>
      <translation>Kết quả</translation>
    </message>
    <message>
      <source>Answer · {name}</source>
      <translation>Trả kết quả · {name}</translation>
    </message>
    <message>
      <source>Answered on</source>
      <translation>Ngày trả kết quả</translation>
    </message>
    <message>
      <source>Application for training</source>
      <translation>Đơn đăng ký học nghề</translation>
    </message>
    <message>
      <source>Day the answer was given to the person</source>
      <translation>Ngày người làm đơn nhận kết quả</translation>
    </message>
    <message>
      <source>Empty: 7 working days, Monday to Friday; holidays are not counted off</source>
      <translation>Để trống: 7 ngày làm việc, từ thứ Hai đến thứ Sáu; chưa trừ ngày lễ, Tết</translation>
    </message>
    <message>
      <source>No application for training has been received yet.</source>
      <translation>Chưa nhận đơn đăng ký học nghề nào.</translation>
    </message>
    <message>
      <source>Papers missing</source>
      <translation>Giấy còn thiếu</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>Người làm đơn</translation>
    </message>
    <message>
      <source>Received on</source>
      <translation>Ngày nhận</translation>
    </message>
    <message>
      <source>Remark</source>
      <translation>Ghi chú</translation>
    </message>
    <message>
      <source>Such as: copy of the ID card, certificate of the policy group</source>
      <translation>Ví dụ: bản sao căn cước, giấy xác nhận đối tượng</translation>
    </message>
    <message>
      <source>Trade</source>
      <translation>Nghề</translation>
    </message>
  </context>
  <context>
    <name>attendance</name>
    <message>
      <source>%</source>
      <translation>%</translation>
    </message>
    <message>
      <source>Attendance</source>
      <translation>Điểm danh</translation>
    </message>
    <message>
      <source>Choose the cell of a session.</source>
      <translation>Chọn ô của một buổi.</translation>
    </message>
    <message>
      <source>Ctrl+Enter records the session with everybody present.</source>
      <translation>Ctrl+Enter: điểm danh buổi này, cả lớp có mặt.</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Ngày</translation>
    </message>
    <message>
      <source>Everybody present</source>
      <translation>Có mặt cả lớp</translation>
    </message>
    <message>
      <source>Full name</source>
      <translation>Họ và tên</translation>
    </message>
    <message>
      <source>Hours</source>
      <translation>Giờ</translation>
    </message>
    <message>
      <source>K</source>
      <translation>K</translation>
    </message>
    <message>
      <source>Make up</source>
      <translation>Học bù</translation>
    </message>
    <message>
      <source>No mark here: the session fell out, or the learner was not in the class that day.</source>
      <translation>Ô này không điểm danh: buổi đã nghỉ, hoặc học viên chưa vào lớp hay đã thôi học ngày đó.</translation>
    </message>
    <message>
      <source>No.</source>
      <translation>STT</translation>
    </message>
    <message>
      <source>Not recorded</source>
      <translation>Bỏ điểm danh</translation>
    </message>
    <message>
      <source>Only a session that fell out is made up.</source>
      <translation>Chỉ buổi đã nghỉ mới học bù.</translation>
    </message>
    <message>
      <source>P</source>
      <translation>P</translation>
    </message>
    <message>
      <source>P: excused · K: unexcused · Space: present · a dot: not recorded yet</source>
      <translation>P: có phép · K: không phép · Phím cách: có mặt · dấu chấm: chưa điểm danh</translation>
    </message>
    <message>
      <source>Part of day</source>
      <translation>Buổi</translation>
    </message>
    <message>
      <source>Present</source>
      <translation>Có mặt</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Lý do</translation>
    </message>
    <message>
      <source>Session fell out</source>
      <translation>Nghỉ buổi</translation>
    </message>
    <message>
      <source>Session {n} of {all}</source>
      <translation>Buổi {n}/{all}</translation>
    </message>
    <message>
      <source>The session fell out</source>
      <translation>Nghỉ buổi</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Hoàn tác</translation>
    </message>
    <message>
      <source>{name}: {present} of {sessions} present, {excused} P, {unexcused} K, {hours} hours</source>
      <translation>{name}: có mặt {present}/{sessions} buổi, P {excused}, K {unexcused}, {hours} giờ</translation>
    </message>
    <message>
      <source>{present} present, {excused} P, {unexcused} K</source>
      <translation>có mặt {present}, P {excused}, K {unexcused}</translation>
    </message>
  </context>
  <context>
    <name>beginning</name>
    <message>
      <source>Classes held before</source>
      <translation>Nhập các lớp đã mở trước đây</translation>
    </message>
    <message>
      <source>Close this list</source>
      <translation>Đóng danh sách này</translation>
    </message>
    <message>
      <source>Do it…</source>
      <translation>Làm…</translation>
    </message>
    <message>
      <source>GET STARTED</source>
      <translation>BẮT ĐẦU</translation>
    </message>
    <message>
      <source>Hamlets</source>
      <translation>Danh sách tổ, bản</translation>
    </message>
    <message>
      <source>Open the practice book to try first</source>
      <translation>Mở sổ tập huấn để tập trước</translation>
    </message>
    <message>
      <source>Password, recovery sheet</source>
      <translation>Mật khẩu, in phiếu khôi phục</translation>
    </message>
    <message>
      <source>People from Excel</source>
      <translation>Nhập người lao động từ Excel</translation>
    </message>
    <message>
      <source>Poor and near-poor households by decision</source>
      <translation>Nhập hộ nghèo, cận nghèo theo quyết định</translation>
    </message>
    <message>
      <source>Register this computer with {office}</source>
      <translation>Đăng ký máy với {office}</translation>
    </message>
    <message>
      <source>Unit and signers</source>
      <translation>Đơn vị, người ký</translation>
    </message>
    <message>
      <source>Where the book and its backups lie</source>
      <translation>Nơi để sổ và nơi sao lưu</translation>
    </message>
    <message>
      <source>comes in a later version</source>
      <translation>có ở bản sau</translation>
    </message>
    <message>
      <source>done</source>
      <translation>đã xong</translation>
    </message>
    <message>
      <source>the office above</source>
      <translation>cấp trên</translation>
    </message>
    <message>
      <source>when there is an occasion</source>
      <translation>khi có dịp</translation>
    </message>
  </context>
  <context>
    <name>borrower</name>
    <message>
      <source>Household borrows</source>
      <translation>Hộ vay</translation>
    </message>
    <message>
      <source>Person borrows</source>
      <translation>Người vay</translation>
    </message>
  </context>
  <context>
    <name>card</name>
    <message>
      <source>Asked about learning a trade</source>
      <translation>Đã hỏi nhu cầu học nghề</translation>
    </message>
    <message>
      <source>Class {code}, {trade}: {state}</source>
      <translation>Lớp {code}, {trade}: {state}</translation>
    </message>
    <message>
      <source>Departed abroad, {market}</source>
      <translation>Đã xuất cảnh, {market}</translation>
    </message>
    <message>
      <source>Earlier course: {trade}</source>
      <translation>Đã học nghề trước đây: {trade}</translation>
    </message>
    <message>
      <source>Introduced to work abroad, {market}: {state}</source>
      <translation>Được giới thiệu đi làm ở nước ngoài, {market}: {state}</translation>
    </message>
    <message>
      <source>No need: {reason}</source>
      <translation>Không có nhu cầu: {reason}</translation>
    </message>
    <message>
      <source>Wants to learn {trade}</source>
      <translation>Muốn học nghề {trade}</translation>
    </message>
    <message>
      <source>{age} years old</source>
      <translation>{age} tuổi</translation>
    </message>
    <message>
      <source>{event} (household)</source>
      <translation>{event} (hộ vay)</translation>
    </message>
    <message>
      <source>{event}: {amount}</source>
      <translation>{event}: {amount}</translation>
    </message>
  </context>
  <context>
    <name>check_list</name>
    <message>
      <source>Add</source>
      <translation>Thêm</translation>
    </message>
    <message>
      <source>Add to the book</source>
      <translation>Thêm vào sổ</translation>
    </message>
    <message>
      <source>Add {n} people to the book?</source>
      <translation>Thêm {n} người vào sổ?</translation>
    </message>
    <message>
      <source>All</source>
      <translation>Tất cả</translation>
    </message>
    <message>
      <source>Birth</source>
      <translation>Ngày sinh</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>Kiểm tra</translation>
    </message>
    <message>
      <source>Check a list</source>
      <translation>Kiểm tra danh sách</translation>
    </message>
    <message>
      <source>Check of a list</source>
      <translation>Kiểm tra danh sách</translation>
    </message>
    <message>
      <source>Choose</source>
      <translation>Chọn</translation>
    </message>
    <message>
      <source>Chosen by you</source>
      <translation>Đã chọn</translation>
    </message>
    <message>
      <source>Eligible</source>
      <translation>Đủ điều kiện</translation>
    </message>
    <message>
      <source>Found by</source>
      <translation>Tìm ra nhờ</translation>
    </message>
    <message>
      <source>Found without the birth, please compare.</source>
      <translation>Không so được ngày sinh, cần đối chiếu.</translation>
    </message>
    <message>
      <source>From Zalo, Excel or Word: one person a line, or a whole table.</source>
      <translation>Chép từ Zalo, Excel hoặc Word: mỗi người một dòng, hoặc cả bảng.</translation>
    </message>
    <message>
      <source>Full name</source>
      <translation>Họ và tên</translation>
    </message>
    <message>
      <source>Hamlet</source>
      <translation>Tổ bản</translation>
    </message>
    <message>
      <source>ID number</source>
      <translation>Số CCCD</translation>
    </message>
    <message>
      <source>In the book</source>
      <translation>Người trong sổ</translation>
    </message>
    <message>
      <source>Line</source>
      <translation>Dòng</translation>
    </message>
    <message>
      <source>Line {n}</source>
      <translation>Dòng {n}</translation>
    </message>
    <message>
      <source>May be: {people}.</source>
      <translation>Có thể là: {people}.</translation>
    </message>
    <message>
      <source>Name and birth</source>
      <translation>Họ tên, ngày sinh</translation>
    </message>
    <message>
      <source>Name and hamlet</source>
      <translation>Họ tên, tổ bản</translation>
    </message>
    <message>
      <source>Name only</source>
      <translation>Chỉ họ tên</translation>
    </message>
    <message>
      <source>None of them</source>
      <translation>Không phải ai trong số này</translation>
    </message>
    <message>
      <source>Not eligible yet</source>
      <translation>Chưa đủ điều kiện</translation>
    </message>
    <message>
      <source>Not enough known</source>
      <translation>Chưa đủ căn cứ</translation>
    </message>
    <message>
      <source>Not in the book</source>
      <translation>Chưa có trong sổ</translation>
    </message>
    <message>
      <source>Not read</source>
      <translation>Không đọc được</translation>
    </message>
    <message>
      <source>Open records</source>
      <translation>Xem hồ sơ</translation>
    </message>
    <message>
      <source>Paste the list on the left (Ctrl+V). Everybody is looked up in the book at once.</source>
      <translation>Dán danh sách vào ô bên trái (Ctrl+V). Chương trình tra ngay từng người trong sổ.</translation>
    </message>
    <message>
      <source>Pasted list</source>
      <translation>Danh sách đã dán</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Lý do</translation>
    </message>
    <message>
      <source>Select people who are not in the book yet.</source>
      <translation>Hãy chọn dòng của người chưa có trong sổ.</translation>
    </message>
    <message>
      <source>The same as line {n}.</source>
      <translation>Trùng với dòng {n}.</translation>
    </message>
    <message>
      <source>They get what the list says of them. Undo takes them out again.</source>
      <translation>Ghi những gì danh sách có về họ. Hoàn tác để bỏ.</translation>
    </message>
    <message>
      <source>This ID number belongs to {name} in the book.</source>
      <translation>Trong sổ, số CCCD này là của {name}.</translation>
    </message>
    <message>
      <source>Twice in the list</source>
      <translation>Trùng dòng</translation>
    </message>
    <message>
      <source>Verdict</source>
      <translation>Kết quả</translation>
    </message>
    <message>
      <source>Verdicts</source>
      <translation>Kết quả</translation>
    </message>
    <message>
      <source>Who is it?</source>
      <translation>Chọn người</translation>
    </message>
    <message>
      <source>Who is meant?</source>
      <translation>Cần chọn người</translation>
    </message>
    <message>
      <source>people in the list</source>
      <translation>người trong danh sách</translation>
    </message>
  </context>
  <context>
    <name>chooser</name>
    <message>
      <source>Show the list (Alt+↓)</source>
      <translation>Mở danh sách (Alt+↓)</translation>
    </message>
    <message>
      <source>“{text}” is not in the list. Choose one with ↓.</source>
      <translation>“{text}” chưa có trong danh sách. Bấm ↓ để chọn.</translation>
    </message>
  </context>
  <context>
    <name>class_card</name>
    <message>
      <source>Closing</source>
      <translation>Bế giảng</translation>
    </message>
    <message>
      <source>Decision {number}</source>
      <translation>Quyết định mở lớp {number}</translation>
    </message>
    <message>
      <source>Hours</source>
      <translation>Số giờ</translation>
    </message>
    <message>
      <source>Inspection: {kind}</source>
      <translation>Kiểm tra: {kind}</translation>
    </message>
    <message>
      <source>Inspections</source>
      <translation>Kiểm tra</translation>
    </message>
    <message>
      <source>Learners</source>
      <translation>Học viên</translation>
    </message>
    <message>
      <source>Next session</source>
      <translation>Buổi tới</translation>
    </message>
    <message>
      <source>Opening</source>
      <translation>Khai giảng</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>Địa điểm</translation>
    </message>
    <message>
      <source>Session fell out: {reason}</source>
      <translation>Nghỉ buổi: {reason}</translation>
    </message>
    <message>
      <source>Sessions</source>
      <translation>Buổi học</translation>
    </message>
    <message>
      <source>Teacher</source>
      <translation>Giáo viên</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Thời gian</translation>
    </message>
    <message>
      <source>Training provider</source>
      <translation>Cơ sở đào tạo</translation>
    </message>
    <message>
      <source>{held}{needed} held</source>
      <translation>đã học {held}{needed} giờ</translation>
    </message>
    <message>
      <source>{now} in class · {started} began · {left} left</source>
      <translation>{now} trong lớp · {started} đã vào học · {left} thôi học</translation>
    </message>
    <message>
      <source>{n} turns</source>
      <translation>{n} lượt</translation>
    </message>
    <message>
      <source>{recorded} recorded · {fell_out} fell out · {ahead} to come</source>
      <translation>{recorded} đã điểm danh · {fell_out} nghỉ · {ahead} còn lại</translation>
    </message>
  </context>
  <context>
    <name>class_state</name>
    <message>
      <source>Accepted</source>
      <translation>Đã nghiệm thu</translation>
    </message>
    <message>
      <source>Approved</source>
      <translation>Đã duyệt</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>Đã hủy</translation>
    </message>
    <message>
      <source>Closed</source>
      <translation>Đã bế giảng</translation>
    </message>
    <message>
      <source>Enrolling</source>
      <translation>Đang tuyển sinh</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>Tạm dừng</translation>
    </message>
    <message>
      <source>Planned</source>
      <translation>Dự kiến</translation>
    </message>
    <message>
      <source>Returned</source>
      <translation>Trả lại</translation>
    </message>
    <message>
      <source>Running</source>
      <translation>Đang học</translation>
    </message>
    <message>
      <source>Settled</source>
      <translation>Đã quyết toán</translation>
    </message>
    <message>
      <source>Submitted</source>
      <translation>Đã trình</translation>
    </message>
  </context>
  <context>
    <name>classes</name>
    <message>
      <source>30/4/2026, 01/5/2026; a stretch: 14/2/2026 đến 22/2/2026</source>
      <translation>30/4/2026, 01/5/2026; nhiều ngày liền: 14/2/2026 đến 22/2/2026</translation>
    </message>
    <message>
      <source>4 hours are 240 minutes</source>
      <translation>4 giờ là 240 phút</translation>
    </message>
    <message>
      <source>Attendance</source>
      <translation>Điểm danh</translation>
    </message>
    <message>
      <source>Attendance sheet, as recorded</source>
      <translation>Bảng điểm danh, bảng đã ghi</translation>
    </message>
    <message>
      <source>Attendance sheet, blank</source>
      <translation>Bảng điểm danh, bảng trống</translation>
    </message>
    <message>
      <source>Attendance sheet, blank, “1” to “20”</source>
      <translation>Bảng điểm danh trống, buổi 1 đến 20</translation>
    </message>
    <message>
      <source>Class</source>
      <translation>Lớp</translation>
    </message>
    <message>
      <source>Class code</source>
      <translation>Ký hiệu lớp</translation>
    </message>
    <message>
      <source>Class head</source>
      <translation>Lớp trưởng</translation>
    </message>
    <message>
      <source>Classes</source>
      <translation>Lớp</translation>
    </message>
    <message>
      <source>Closing</source>
      <translation>Bế giảng</translation>
    </message>
    <message>
      <source>Day of the decision</source>
      <translation>Ngày quyết định</translation>
    </message>
    <message>
      <source>Days off</source>
      <translation>Các ngày nghỉ</translation>
    </message>
    <message>
      <source>Decision</source>
      <translation>Quyết định</translation>
    </message>
    <message>
      <source>Expected income (đồng)</source>
      <translation>Thu nhập dự kiến (đồng)</translation>
    </message>
    <message>
      <source>Expected job</source>
      <translation>Việc làm dự kiến</translation>
    </message>
    <message>
      <source>First session on</source>
      <translation>Buổi đầu tiên ngày</translation>
    </message>
    <message>
      <source>From which day on</source>
      <translation>Từ ngày</translation>
    </message>
    <message>
      <source>Hamlet</source>
      <translation>Tổ, bản</translation>
    </message>
    <message>
      <source>Hours</source>
      <translation>Số giờ</translation>
    </message>
    <message>
      <source>How</source>
      <translation>Biến động</translation>
    </message>
    <message>
      <source>Inspections</source>
      <translation>Kiểm tra</translation>
    </message>
    <message>
      <source>Joined on</source>
      <translation>Vào lớp ngày</translation>
    </message>
    <message>
      <source>Learn on</source>
      <translation>Học tiếp</translation>
    </message>
    <message>
      <source>Learner</source>
      <translation>Học viên</translation>
    </message>
    <message>
      <source>Learner list</source>
      <translation>Danh sách học viên</translation>
    </message>
    <message>
      <source>Learners</source>
      <translation>Học viên</translation>
    </message>
    <message>
      <source>Leave</source>
      <translation>Thôi học</translation>
    </message>
    <message>
      <source>Leave the class</source>
      <translation>Thôi học</translation>
    </message>
    <message>
      <source>Left on</source>
      <translation>Thôi học từ ngày</translation>
    </message>
    <message>
      <source>Level</source>
      <translation>Trình độ đào tạo</translation>
    </message>
    <message>
      <source>Minutes each</source>
      <translation>Số phút mỗi buổi</translation>
    </message>
    <message>
      <source>Next step</source>
      <translation>Bước tiếp</translation>
    </message>
    <message>
      <source>No class is planned yet.</source>
      <translation>Chưa có lớp nào được dự kiến.</translation>
    </message>
    <message>
      <source>Nobody was placed in a class yet.</source>
      <translation>Chưa xếp ai vào lớp.</translation>
    </message>
    <message>
      <source>Number of the decision</source>
      <translation>Số quyết định</translation>
    </message>
    <message>
      <source>Opening</source>
      <translation>Khai giảng</translation>
    </message>
    <message>
      <source>Organised by</source>
      <translation>Đơn vị tổ chức</translation>
    </message>
    <message>
      <source>Paper</source>
      <translation>Biểu mẫu</translation>
    </message>
    <message>
      <source>Place of class</source>
      <translation>Địa điểm học</translation>
    </message>
    <message>
      <source>Print</source>
      <translation>In</translation>
    </message>
    <message>
      <source>Put into class</source>
      <translation>Xếp vào lớp</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Lý do</translation>
    </message>
    <message>
      <source>Remark</source>
      <translation>Ghi chú</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Kết quả</translation>
    </message>
    <message>
      <source>Result of the course</source>
      <translation>Kết quả khóa học</translation>
    </message>
    <message>
      <source>Sessions</source>
      <translation>Số buổi</translation>
    </message>
    <message>
      <source>Source of funds</source>
      <translation>Nguồn kinh phí</translation>
    </message>
    <message>
      <source>Teacher</source>
      <translation>Giáo viên</translation>
    </message>
    <message>
      <source>Timetable</source>
      <translation>Lịch học</translation>
    </message>
    <message>
      <source>Trade</source>
      <translation>Nghề</translation>
    </message>
    <message>
      <source>Training provider</source>
      <translation>Cơ sở đào tạo</translation>
    </message>
    <message>
      <source>{n} sessions not recorded</source>
      <translation>{n} buổi chưa điểm danh</translation>
    </message>
  </context>
  <context>
    <name>communes</name>
    <message>
      <source>Answer…</source>
      <translation>Gửi trả lời…</translation>
    </message>
    <message>
      <source>Asked, wanting to learn</source>
      <translation>Đã hỏi, có nhu cầu học</translation>
    </message>
    <message>
      <source>Borrowers</source>
      <translation>Người, hộ vay</translation>
    </message>
    <message>
      <source>Choose a commune to see its figures.</source>
      <translation>Chọn một xã, phường để xem số liệu.</translation>
    </message>
    <message>
      <source>Classes</source>
      <translation>Lớp</translation>
    </message>
    <message>
      <source>Commune, ward</source>
      <translation>Xã, phường</translation>
    </message>
    <message>
      <source>Communes</source>
      <translation>Các xã, phường</translation>
    </message>
    <message>
      <source>Computers</source>
      <translation>Máy</translation>
    </message>
    <message>
      <source>Days since</source>
      <translation>Số ngày đã qua</translation>
    </message>
    <message>
      <source>Departed</source>
      <translation>Đã xuất cảnh</translation>
    </message>
    <message>
      <source>Difficult-area loans</source>
      <translation>Vay vùng khó khăn</translation>
    </message>
    <message>
      <source>Disbursed (đồng)</source>
      <translation>Đã giải ngân (đồng)</translation>
    </message>
    <message>
      <source>Documents issued</source>
      <translation>Văn bản ban hành</translation>
    </message>
    <message>
      <source>Figures of {n} years</source>
      <translation>Số liệu {n} năm</translation>
    </message>
    <message>
      <source>In work, non-farm</source>
      <translation>Có việc làm PNN</translation>
    </message>
    <message>
      <source>Inspection turns</source>
      <translation>Lượt kiểm tra</translation>
    </message>
    <message>
      <source>Introduced abroad</source>
      <translation>Giới thiệu ra nước ngoài</translation>
    </message>
    <message>
      <source>Job-creation loans</source>
      <translation>Vay giải quyết việc làm</translation>
    </message>
    <message>
      <source>Last packets</source>
      <translation>Các gói gần nhất</translation>
    </message>
    <message>
      <source>Last received</source>
      <translation>Nhận gần nhất</translation>
    </message>
    <message>
      <source>Learners</source>
      <translation>Học viên</translation>
    </message>
    <message>
      <source>No commune has handed anything over yet.</source>
      <translation>Chưa có xã, phường nào gửi số liệu.</translation>
    </message>
    <message>
      <source>Packet number</source>
      <translation>Gói số</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Người lao động</translation>
    </message>
    <message>
      <source>Report of all</source>
      <translation>Báo cáo toàn bộ</translation>
    </message>
    <message>
      <source>Waiting to be approved</source>
      <translation>Máy chờ duyệt</translation>
    </message>
    <message>
      <source>communes</source>
      <translation>xã, phường</translation>
    </message>
    <message>
      <source>{n} households, {amount} million</source>
      <translation>{n} hộ, {amount} triệu</translation>
    </message>
    <message>
      <source>{n} people, {amount} million</source>
      <translation>{n} người, {amount} triệu</translation>
    </message>
    <message>
      <source>{people} people, {turns} turns</source>
      <translation>{people} người, {turns} lượt</translation>
    </message>
  </context>
  <context>
    <name>course_source</name>
    <message>
      <source>Imported list</source>
      <translation>Nhập từ danh sách</translation>
    </message>
    <message>
      <source>In this store</source>
      <translation>Ghi trong sổ</translation>
    </message>
    <message>
      <source>Office</source>
      <translation>Cấp trên báo</translation>
    </message>
    <message>
      <source>Own statement</source>
      <translation>Lời khai</translation>
    </message>
  </context>
  <context>
    <name>devices</name>
    <message>
      <source>All areas</source>
      <translation>Mọi địa bàn</translation>
    </message>
    <message>
      <source>Approve a computer…</source>
      <translation>Duyệt máy…</translation>
    </message>
    <message>
      <source>Approved</source>
      <translation>Đã được nhận</translation>
    </message>
    <message>
      <source>Areas</source>
      <translation>Địa bàn</translation>
    </message>
    <message>
      <source>Computer</source>
      <translation>Máy</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Từ ngày</translation>
    </message>
    <message>
      <source>No computer is registered yet.</source>
      <translation>Chưa có máy nào đăng ký.</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>Số máy</translation>
    </message>
    <message>
      <source>Register this computer…</source>
      <translation>Đăng ký máy này…</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Tình trạng</translation>
    </message>
    <message>
      <source>Withdrawn</source>
      <translation>Đã thu hồi</translation>
    </message>
    <message>
      <source>Write the office's card…</source>
      <translation>Ghi thẻ của cấp trên…</translation>
    </message>
    <message>
      <source>computers</source>
      <translation>máy</translation>
    </message>
  </context>
  <context>
    <name>difficulty</name>
    <message>
      <source>Afraid to invest</source>
      <translation>Ngại đầu tư</translation>
    </message>
    <message>
      <source>Health</source>
      <translation>Sức khỏe</translation>
    </message>
    <message>
      <source>Lack of capital</source>
      <translation>Thiếu vốn</translation>
    </message>
    <message>
      <source>Other</source>
      <translation>Khác</translation>
    </message>
    <message>
      <source>Sales</source>
      <translation>Đầu ra</translation>
    </message>
    <message>
      <source>Technique</source>
      <translation>Kỹ thuật</translation>
    </message>
  </context>
  <context>
    <name>direction</name>
    <message>
      <source>Incoming</source>
      <translation>Văn bản đến</translation>
    </message>
    <message>
      <source>Issued</source>
      <translation>Ban hành</translation>
    </message>
  </context>
  <context>
    <name>documents</name>
    <message>
      <source>Day</source>
      <translation>Ngày</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>Văn bản</translation>
    </message>
    <message>
      <source>Documents</source>
      <translation>Văn bản</translation>
    </message>
    <message>
      <source>Due on</source>
      <translation>Hạn</translation>
    </message>
    <message>
      <source>Issued or incoming</source>
      <translation>Ban hành, đến</translation>
    </message>
    <message>
      <source>Issuer</source>
      <translation>Cơ quan</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Loại</translation>
    </message>
    <message>
      <source>No document is registered yet.</source>
      <translation>Chưa ghi văn bản nào.</translation>
    </message>
    <message>
      <source>Number and symbol</source>
      <translation>Số, ký hiệu</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Kết quả</translation>
    </message>
    <message>
      <source>Summary</source>
      <translation>Trích yếu</translation>
    </message>
  </context>
  <context>
    <name>eligibility</name>
    <message>
      <source>Eligible</source>
      <translation>Đủ điều kiện</translation>
    </message>
    <message>
      <source>Not eligible yet</source>
      <translation>Chưa đủ điều kiện</translation>
    </message>
    <message>
      <source>Not enough is known to say whether {name} learned a trade before: {missing}. Ask, and write it under “Learned before”, or send the list to the office to compare.</source>
      <translation>Chưa đủ căn cứ kết luận {name} đã học nghề hay chưa: {missing}. Hỏi người học và ghi vào “Đã học nghề trước đây”, hoặc gửi danh sách cho cấp trên đối chiếu.</translation>
    </message>
    <message>
      <source>Not enough known</source>
      <translation>Chưa đủ căn cứ</translation>
    </message>
    <message>
      <source>On the opening day {date} {name} is {age} years old, outside {limits} by {rule}.</source>
      <translation>Đến ngày khai giảng {date}, {name} {age} tuổi, ngoài độ tuổi {limits} theo {rule}.</translation>
    </message>
    <message>
      <source>The day of birth is not written down.</source>
      <translation>Chưa ghi ngày sinh.</translation>
    </message>
    <message>
      <source>a trade</source>
      <translation>nghề</translation>
    </message>
    <message>
      <source>classes before {year} are not in the book, and the person was not asked</source>
      <translation>chưa nhập các lớp trước năm {year} và chưa hỏi người học</translation>
    </message>
    <message>
      <source>{age} years old on {date}; nothing was found against a supported class.</source>
      <translation>{age} tuổi vào ngày {date}; chưa thấy vướng mắc về hỗ trợ học nghề.</translation>
    </message>
    <message>
      <source>{age} years old; the sex, which decides the age limit, is not written down.</source>
      <translation>{age} tuổi; chưa ghi giới tính nên chưa biết giới hạn tuổi.</translation>
    </message>
    <message>
      <source>{name} is in class {class_code} until {date}; support is for one class at a time.</source>
      <translation>{name} đang học lớp {class_code} đến {date}. Mỗi người chỉ nhận hỗ trợ ở một lớp trong cùng thời gian.</translation>
    </message>
    <message>
      <source>{name} lives in a ward, not in farming, no land recovered, so no ground for support by {rule} was found. If that is wrong, correct both in the record.</source>
      <translation>{name} ở phường, không trực tiếp làm nông nghiệp, hộ không bị thu hồi đất, nên chưa thấy căn cứ hỗ trợ theo {rule}. Nếu thực tế khác, sửa hai mục đó trong hồ sơ.</translation>
    </message>
    <message>
      <source>{name} lives in a ward; whether in farming is not written down.</source>
      <translation>{name} ở phường; chưa ghi có trực tiếp làm nông nghiệp hay không.</translation>
    </message>
  </context>
  <context>
    <name>enrolment_state</name>
    <message>
      <source>Completed</source>
      <translation>Hoàn thành</translation>
    </message>
    <message>
      <source>Dropped out</source>
      <translation>Thôi học</translation>
    </message>
    <message>
      <source>Failed</source>
      <translation>Không đạt</translation>
    </message>
    <message>
      <source>Learning</source>
      <translation>Đang học</translation>
    </message>
    <message>
      <source>On leave</source>
      <translation>Nghỉ tạm thời</translation>
    </message>
    <message>
      <source>Placed</source>
      <translation>Đã xếp lớp</translation>
    </message>
    <message>
      <source>Registered</source>
      <translation>Đăng ký</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>Chờ</translation>
    </message>
    <message>
      <source>Withdrawn</source>
      <translation>Rút tên</translation>
    </message>
  </context>
  <context>
    <name>exports</name>
    <message>
      <source>Export log</source>
      <translation>Sổ xuất số liệu</translation>
    </message>
    <message>
      <source>Nothing was exported yet.</source>
      <translation>Chưa xuất số liệu lần nào.</translation>
    </message>
    <message>
      <source>Packet number {number}</source>
      <translation>Gói số {number}</translation>
    </message>
    <message>
      <source>Rows</source>
      <translation>Số dòng</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Xuất gì</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Lúc</translation>
    </message>
    <message>
      <source>Where to</source>
      <translation>Ra đâu</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Ai</translation>
    </message>
    <message>
      <source>exports</source>
      <translation>lần xuất</translation>
    </message>
  </context>
  <context>
    <name>field</name>
    <message>
      <source>Address</source>
      <translation>Địa chỉ</translation>
    </message>
    <message>
      <source>Amount</source>
      <translation>Số tiền</translation>
    </message>
    <message>
      <source>Amount wished for</source>
      <translation>Số tiền muốn vay</translation>
    </message>
    <message>
      <source>Answer</source>
      <translation>Trả lời</translation>
    </message>
    <message>
      <source>Areas</source>
      <translation>Địa bàn</translation>
    </message>
    <message>
      <source>Authority to sign</source>
      <translation>Thẩm quyền ký</translation>
    </message>
    <message>
      <source>Basis</source>
      <translation>Căn cứ</translation>
    </message>
    <message>
      <source>Birth</source>
      <translation>Ngày sinh</translation>
    </message>
    <message>
      <source>Borrower</source>
      <translation>Người, hộ vay</translation>
    </message>
    <message>
      <source>Breaches of rules</source>
      <translation>Vi phạm nội quy</translation>
    </message>
    <message>
      <source>Ceiling</source>
      <translation>Mức vay tối đa</translation>
    </message>
    <message>
      <source>Certificate</source>
      <translation>Giấy chứng nhận</translation>
    </message>
    <message>
      <source>Certificate valid to</source>
      <translation>Giấy chứng nhận có giá trị đến</translation>
    </message>
    <message>
      <source>Class</source>
      <translation>Lớp</translation>
    </message>
    <message>
      <source>Class head</source>
      <translation>Lớp trưởng</translation>
    </message>
    <message>
      <source>Class teacher</source>
      <translation>Giáo viên chủ nhiệm</translation>
    </message>
    <message>
      <source>Closing day</source>
      <translation>Bế giảng</translation>
    </message>
    <message>
      <source>Code</source>
      <translation>Ký hiệu</translation>
    </message>
    <message>
      <source>Company</source>
      <translation>Doanh nghiệp đưa đi</translation>
    </message>
    <message>
      <source>Computer</source>
      <translation>Máy</translation>
    </message>
    <message>
      <source>Conclusion</source>
      <translation>Kết luận</translation>
    </message>
    <message>
      <source>Consent</source>
      <translation>Đồng ý cho giới thiệu việc làm</translation>
    </message>
    <message>
      <source>Content</source>
      <translation>Nội dung</translation>
    </message>
    <message>
      <source>Counted on the spot</source>
      <translation>Thực tế đếm được</translation>
    </message>
    <message>
      <source>Customer code</source>
      <translation>Mã khách hàng</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Ngày</translation>
    </message>
    <message>
      <source>Day answered</source>
      <translation>Ngày trả kết quả</translation>
    </message>
    <message>
      <source>Day asked</source>
      <translation>Ngày hỏi</translation>
    </message>
    <message>
      <source>Day departed</source>
      <translation>Xuất cảnh ngày</translation>
    </message>
    <message>
      <source>Day done</source>
      <translation>Ngày hỏi xong</translation>
    </message>
    <message>
      <source>Day finished</source>
      <translation>Ngày học xong</translation>
    </message>
    <message>
      <source>Day introduced</source>
      <translation>Giới thiệu ngày</translation>
    </message>
    <message>
      <source>Day issued</source>
      <translation>Ngày ban hành</translation>
    </message>
    <message>
      <source>Day moved away</source>
      <translation>Ngày chuyển đi</translation>
    </message>
    <message>
      <source>Day of death</source>
      <translation>Ngày mất</translation>
    </message>
    <message>
      <source>Day of the decision</source>
      <translation>Ngày quyết định</translation>
    </message>
    <message>
      <source>Day received</source>
      <translation>Ngày nhận</translation>
    </message>
    <message>
      <source>Day remedied</source>
      <translation>Ngày khắc phục xong</translation>
    </message>
    <message>
      <source>Day the ID card was issued</source>
      <translation>Ngày cấp CCCD</translation>
    </message>
    <message>
      <source>Days</source>
      <translation>Số ngày</translation>
    </message>
    <message>
      <source>Decision</source>
      <translation>Quyết định</translation>
    </message>
    <message>
      <source>Delegation</source>
      <translation>Đoàn kiểm tra</translation>
    </message>
    <message>
      <source>Difficulty</source>
      <translation>Khó khăn</translation>
    </message>
    <message>
      <source>Direction</source>
      <translation>Ban hành hay đến</translation>
    </message>
    <message>
      <source>Distance (m)</source>
      <translation>Khoảng cách (m)</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>Văn bản</translation>
    </message>
    <message>
      <source>Due</source>
      <translation>Hạn</translation>
    </message>
    <message>
      <source>Employer</source>
      <translation>Nơi làm</translation>
    </message>
    <message>
      <source>Ended at</source>
      <translation>Kết thúc lúc</translation>
    </message>
    <message>
      <source>Ethnic group</source>
      <translation>Dân tộc</translation>
    </message>
    <message>
      <source>Expected income</source>
      <translation>Thu nhập dự kiến</translation>
    </message>
    <message>
      <source>Expected job</source>
      <translation>Việc làm dự kiến</translation>
    </message>
    <message>
      <source>Farm trade</source>
      <translation>Nông nghiệp</translation>
    </message>
    <message>
      <source>Figure</source>
      <translation>Chỉ tiêu</translation>
    </message>
    <message>
      <source>Finding</source>
      <translation>Kiến nghị</translation>
    </message>
    <message>
      <source>Form</source>
      <translation>Hình thức</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Từ ngày</translation>
    </message>
    <message>
      <source>Full name</source>
      <translation>Họ và tên</translation>
    </message>
    <message>
      <source>General education</source>
      <translation>Trình độ văn hóa</translation>
    </message>
    <message>
      <source>Hamlet</source>
      <translation>Tổ, bản</translation>
    </message>
    <message>
      <source>Head of household</source>
      <translation>Chủ hộ</translation>
    </message>
    <message>
      <source>Hours</source>
      <translation>Số giờ</translation>
    </message>
    <message>
      <source>Household</source>
      <translation>Hộ</translation>
    </message>
    <message>
      <source>Household class</source>
      <translation>Diện hộ</translation>
    </message>
    <message>
      <source>ID number</source>
      <translation>Số CCCD</translation>
    </message>
    <message>
      <source>Inspection</source>
      <translation>Lượt kiểm tra</translation>
    </message>
    <message>
      <source>Issuer</source>
      <translation>Cơ quan</translation>
    </message>
    <message>
      <source>Job</source>
      <translation>Công việc</translation>
    </message>
    <message>
      <source>Job status</source>
      <translation>Tình trạng việc làm</translation>
    </message>
    <message>
      <source>Jobs created</source>
      <translation>Lao động được tạo việc</translation>
    </message>
    <message>
      <source>Joined</source>
      <translation>Ngày vào lớp</translation>
    </message>
    <message>
      <source>Key of the computer</source>
      <translation>Chìa mở gói của máy</translation>
    </message>
    <message>
      <source>Key of the seal</source>
      <translation>Chìa niêm phong</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Loại</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>Tên máy</translation>
    </message>
    <message>
      <source>Labour force</source>
      <translation>Lao động</translation>
    </message>
    <message>
      <source>Land recovered</source>
      <translation>Hộ bị thu hồi đất</translation>
    </message>
    <message>
      <source>Late registration</source>
      <translation>Bổ sung sau chốt</translation>
    </message>
    <message>
      <source>Leader</source>
      <translation>Trưởng đoàn</translation>
    </message>
    <message>
      <source>Learner</source>
      <translation>Học viên</translation>
    </message>
    <message>
      <source>Left</source>
      <translation>Ngày thôi học</translation>
    </message>
    <message>
      <source>Left out of the round</source>
      <translation>Không thuộc đợt</translation>
    </message>
    <message>
      <source>Level</source>
      <translation>Trình độ đào tạo</translation>
    </message>
    <message>
      <source>Loan</source>
      <translation>Món vay</translation>
    </message>
    <message>
      <source>Loan programme</source>
      <translation>Chương trình</translation>
    </message>
    <message>
      <source>Main job</source>
      <translation>Công việc chính</translation>
    </message>
    <message>
      <source>Makes up for</source>
      <translation>Học bù cho buổi</translation>
    </message>
    <message>
      <source>Mark</source>
      <translation>Điểm danh</translation>
    </message>
    <message>
      <source>Market</source>
      <translation>Thị trường</translation>
    </message>
    <message>
      <source>Merged into</source>
      <translation>Sáp nhập vào</translation>
    </message>
    <message>
      <source>Minutes</source>
      <translation>Số phút</translation>
    </message>
    <message>
      <source>Monthly income</source>
      <translation>Thu nhập bình quân tháng</translation>
    </message>
    <message>
      <source>Months</source>
      <translation>Số tháng</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Tên</translation>
    </message>
    <message>
      <source>Note on the source</source>
      <translation>Ghi chú về nguồn</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>Số, ký hiệu</translation>
    </message>
    <message>
      <source>Number of households</source>
      <translation>Số hộ</translation>
    </message>
    <message>
      <source>Number of people</source>
      <translation>Số nhân khẩu</translation>
    </message>
    <message>
      <source>Officer</source>
      <translation>Cán bộ phụ trách</translation>
    </message>
    <message>
      <source>On the sheet</source>
      <translation>Theo sổ</translation>
    </message>
    <message>
      <source>Opening day</source>
      <translation>Khai giảng</translation>
    </message>
    <message>
      <source>Organisation</source>
      <translation>Tên đơn vị</translation>
    </message>
    <message>
      <source>Organisation above</source>
      <translation>Đơn vị cấp trên</translation>
    </message>
    <message>
      <source>Organised by</source>
      <translation>Đơn vị tổ chức</translation>
    </message>
    <message>
      <source>Other record</source>
      <translation>Hồ sơ kia</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation>Kết quả việc làm</translation>
    </message>
    <message>
      <source>Own days of work</source>
      <translation>Số công tự bỏ ra</translation>
    </message>
    <message>
      <source>Own money</source>
      <translation>Số tiền tự bỏ ra</translation>
    </message>
    <message>
      <source>Paid by the state</source>
      <translation>Nhà nước chi trả</translation>
    </message>
    <message>
      <source>Paper</source>
      <translation>Giấy xác nhận</translation>
    </message>
    <message>
      <source>Papers missing</source>
      <translation>Giấy còn thiếu</translation>
    </message>
    <message>
      <source>Part of the day</source>
      <translation>Buổi</translation>
    </message>
    <message>
      <source>Part of the inspection</source>
      <translation>Mục kiểm tra</translation>
    </message>
    <message>
      <source>Permanent home</source>
      <translation>Nơi thường trú</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>Người</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>Địa điểm</translation>
    </message>
    <message>
      <source>Policy group</source>
      <translation>Đối tượng</translation>
    </message>
    <message>
      <source>Post</source>
      <translation>Chức vụ</translation>
    </message>
    <message>
      <source>Present home</source>
      <translation>Nơi ở hiện tại</translation>
    </message>
    <message>
      <source>Primary group</source>
      <translation>Nhóm hưởng</translation>
    </message>
    <message>
      <source>Purpose</source>
      <translation>Mục đích</translation>
    </message>
    <message>
      <source>Rate</source>
      <translation>Lãi suất</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Lý do</translation>
    </message>
    <message>
      <source>Reason of no ID number</source>
      <translation>Lý do chưa có CCCD</translation>
    </message>
    <message>
      <source>Reason of no need</source>
      <translation>Lý do không có nhu cầu</translation>
    </message>
    <message>
      <source>Reason of the adjustment</source>
      <translation>Lý do điều chỉnh sau chốt</translation>
    </message>
    <message>
      <source>Receivers</source>
      <translation>Nơi nhận</translation>
    </message>
    <message>
      <source>Receiving office</source>
      <translation>Cấp trên tiếp nhận</translation>
    </message>
    <message>
      <source>Remark</source>
      <translation>Ghi chú</translation>
    </message>
    <message>
      <source>Removal</source>
      <translation>Xóa hồ sơ</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Kết quả</translation>
    </message>
    <message>
      <source>Reverses</source>
      <translation>Hủy dòng đã ghi</translation>
    </message>
    <message>
      <source>Roll number</source>
      <translation>STT trong quyết định</translation>
    </message>
    <message>
      <source>Round of asking</source>
      <translation>Lần hỏi</translation>
    </message>
    <message>
      <source>Rural</source>
      <translation>Nông thôn</translation>
    </message>
    <message>
      <source>Same person</source>
      <translation>Là một người</translation>
    </message>
    <message>
      <source>Savings and loan group</source>
      <translation>Tổ TK&amp;VV</translation>
    </message>
    <message>
      <source>Seal</source>
      <translation>Niêm phong</translation>
    </message>
    <message>
      <source>Second wanted trade</source>
      <translation>Nghề muốn học 2</translation>
    </message>
    <message>
      <source>Session</source>
      <translation>Buổi học</translation>
    </message>
    <message>
      <source>Sex</source>
      <translation>Giới tính</translation>
    </message>
    <message>
      <source>Signer</source>
      <translation>Người ký</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Nguồn</translation>
    </message>
    <message>
      <source>Source of funds</source>
      <translation>Nguồn kinh phí</translation>
    </message>
    <message>
      <source>Specially difficult</source>
      <translation>Đặc biệt khó khăn</translation>
    </message>
    <message>
      <source>Started at</source>
      <translation>Bắt đầu lúc</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Tình trạng</translation>
    </message>
    <message>
      <source>Statement</source>
      <translation>Nội dung niêm phong</translation>
    </message>
    <message>
      <source>Survey round</source>
      <translation>Đợt khảo sát</translation>
    </message>
    <message>
      <source>Technical education</source>
      <translation>Trình độ chuyên môn</translation>
    </message>
    <message>
      <source>Telephone</source>
      <translation>Điện thoại</translation>
    </message>
    <message>
      <source>Time of day</source>
      <translation>Buổi</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Trích yếu</translation>
    </message>
    <message>
      <source>To</source>
      <translation>Đến ngày</translation>
    </message>
    <message>
      <source>To be closed by</source>
      <translation>Hạn chốt</translation>
    </message>
    <message>
      <source>To reach</source>
      <translation>Giao</translation>
    </message>
    <message>
      <source>Trade</source>
      <translation>Nghề</translation>
    </message>
    <message>
      <source>Trade used</source>
      <translation>Làm đúng nghề</translation>
    </message>
    <message>
      <source>Trained</source>
      <translation>Đã qua đào tạo</translation>
    </message>
    <message>
      <source>Training provider</source>
      <translation>Cơ sở đào tạo</translation>
    </message>
    <message>
      <source>Trust organisation</source>
      <translation>Hội ủy thác</translation>
    </message>
    <message>
      <source>Valid to</source>
      <translation>Có giá trị đến</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Giá trị</translation>
    </message>
    <message>
      <source>Wants a loan</source>
      <translation>Muốn vay</translation>
    </message>
    <message>
      <source>Wants to learn</source>
      <translation>Có nhu cầu học</translation>
    </message>
    <message>
      <source>Who asks</source>
      <translation>Người phụ trách</translation>
    </message>
    <message>
      <source>Who remedies</source>
      <translation>Đơn vị khắc phục</translation>
    </message>
    <message>
      <source>Works in farming</source>
      <translation>Trực tiếp làm nông nghiệp</translation>
    </message>
    <message>
      <source>Year</source>
      <translation>Năm</translation>
    </message>
  </context>
  <context>
    <name>fields</name>
    <message>
      <source>Hide what is typed</source>
      <translation>Che chữ đang gõ</translation>
    </message>
    <message>
      <source>Show what is typed</source>
      <translation>Hiện chữ đang gõ</translation>
    </message>
  </context>
  <context>
    <name>filter_pane</name>
    <message>
      <source>Filters</source>
      <translation>Bộ lọc</translation>
    </message>
  </context>
  <context>
    <name>first_start</name>
    <message>
      <source>A group of the sheet</source>
      <translation>Một nhóm chữ trên phiếu</translation>
    </message>
    <message>
      <source>A list of any layout will do: the program looks for its columns, shows what it understood, and leaves rows with faults out. Nobody is entered twice.</source>
      <translation>Danh sách trình bày kiểu nào cũng được: chương trình tự tìm các cột, cho xem đã hiểu thế nào và để riêng những dòng có chỗ sai. Không ai bị ghi hai lần.</translation>
    </message>
    <message>
      <source>As TM. ỦY BAN NHÂN DÂN, or empty.</source>
      <translation>Ví dụ TM. ỦY BAN NHÂN DÂN, hoặc để trống.</translation>
    </message>
    <message>
      <source>At least {least} letters; a few words in a row are easy to remember. The password is asked for at every start. It is kept nowhere: who forgets it needs the recovery sheet of the next step.</source>
      <translation>Ít nhất {least} ký tự; vài từ liền nhau là dễ nhớ. Mỗi lần mở chương trình đều hỏi mật khẩu. Mật khẩu không được cất ở đâu: quên thì phải dùng phiếu khôi phục ở bước sau.</translation>
    </message>
    <message>
      <source>Bring a book here from a backup…</source>
      <translation>Lấy sổ về từ bản sao lưu…</translation>
    </message>
    <message>
      <source>Classes held before: comes in a later version</source>
      <translation>Nhập các lớp đã mở trước đây: có ở bản sau</translation>
    </message>
    <message>
      <source>Do not offer “Get started” in the menu any more</source>
      <translation>Không để mục “Bắt đầu” trong trình đơn nữa</translation>
    </message>
    <message>
      <source>Everything here may stay empty now.</source>
      <translation>Các mục ở bước này có thể để trống, điền sau ở Thiết lập &gt; Đơn vị và người ký.</translation>
    </message>
    <message>
      <source>Finish</source>
      <translation>Xong</translation>
    </message>
    <message>
      <source>Folder of the backups</source>
      <translation>Nơi sao lưu</translation>
    </message>
    <message>
      <source>Folder of the book</source>
      <translation>Nơi để sổ</translation>
    </message>
    <message>
      <source>Full name of the officer</source>
      <translation>Họ và tên cán bộ</translation>
    </message>
    <message>
      <source>Get started</source>
      <translation>Bắt đầu</translation>
    </message>
    <message>
      <source>Group 1
Group 2
Màng village</source>
      <translation>Tổ dân phố số 1
Tổ dân phố số 2
Bản Màng</translation>
    </message>
    <message>
      <source>Group {n} on the sheet, counted after AGE-SECRET-KEY-1</source>
      <translation>Nhóm chữ thứ {n} trên phiếu, đếm từ sau AGE-SECRET-KEY-1</translation>
    </message>
    <message>
      <source>Hamlets in the book</source>
      <translation>Tổ, bản trong sổ</translation>
    </message>
    <message>
      <source>Head of papers, signer</source>
      <translation>Tiêu đề văn bản, người ký</translation>
    </message>
    <message>
      <source>Import people from Excel…</source>
      <translation>Nhập người lao động từ Excel…</translation>
    </message>
    <message>
      <source>Keep records at a commune or ward</source>
      <translation>Ghi sổ tại xã, phường</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Để sau</translation>
    </message>
    <message>
      <source>Line above it</source>
      <translation>Dòng cơ quan cấp trên</translation>
    </message>
    <message>
      <source>List of hamlets</source>
      <translation>Danh sách tổ, bản</translation>
    </message>
    <message>
      <source>Look for it…</source>
      <translation>Duyệt tìm…</translation>
    </message>
    <message>
      <source>Make the book</source>
      <translation>Lập sổ</translation>
    </message>
    <message>
      <source>Making the practice book</source>
      <translation>Đang lập sổ tập huấn</translation>
    </message>
    <message>
      <source>Names of hamlets</source>
      <translation>Tên tổ, bản</translation>
    </message>
    <message>
      <source>Not on a stick, a network drive or in OneDrive, Google Drive or Dropbox. A disk other than the one with Windows outlives a new set-up of the computer.</source>
      <translation>Không để sổ trên USB, ổ mạng hoặc trong OneDrive, Google Drive, Dropbox. Để ở ổ khác ổ cài Windows thì khi cài lại máy sổ vẫn còn.</translation>
    </message>
    <message>
      <source>Only one disk was found. Back up to a stick as well: a disk that fails takes both with it.</source>
      <translation>Chỉ thấy một ổ đĩa. Nên sao lưu thêm ra USB: ổ hỏng thì mất cả sổ lẫn bản sao lưu.</translation>
    </message>
    <message>
      <source>Only where the papers print one; a commune or ward prints none.</source>
      <translation>Chỉ ghi nếu văn bản có in; xã, phường không in dòng này.</translation>
    </message>
    <message>
      <source>Open a practice book to try it first</source>
      <translation>Mở sổ tập huấn để tập trước</translation>
    </message>
    <message>
      <source>Organisation at the head of papers</source>
      <translation>Tên cơ quan ở đầu văn bản</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>Mật khẩu</translation>
    </message>
    <message>
      <source>Paste or type the names, one a line, or copied from Excel. Ctrl+Enter goes on. The list can be filled in later too.</source>
      <translation>Dán hoặc gõ tên, mỗi dòng một tên, hoặc chép từ Excel. Ctrl+Enter để sang bước sau. Có thể điền thêm sau.</translation>
    </message>
    <message>
      <source>People from Excel</source>
      <translation>Nhập người lao động từ Excel</translation>
    </message>
    <message>
      <source>People's Committee of {unit}</source>
      <translation>Ủy ban nhân dân {unit}</translation>
    </message>
    <message>
      <source>Place line</source>
      <translation>Địa danh</translation>
    </message>
    <message>
      <source>Poor and near-poor households by the yearly decision: comes in a later version</source>
      <translation>Nhập hộ nghèo, cận nghèo theo quyết định: có ở bản sau</translation>
    </message>
    <message>
      <source>Post</source>
      <translation>Chức vụ</translation>
    </message>
    <message>
      <source>Post of the signer</source>
      <translation>Chức vụ người ký</translation>
    </message>
    <message>
      <source>Print the sheet, or keep it as PDF to print it elsewhere, first.</source>
      <translation>Trước hết hãy in phiếu, hoặc cất PDF để in ở máy khác.</translation>
    </message>
    <message>
      <source>Put it on {disk}</source>
      <translation>Để sổ ở ổ {disk}</translation>
    </message>
    <message>
      <source>Receive and add up</source>
      <translation>Tiếp nhận và tổng hợp</translation>
    </message>
    <message>
      <source>Recovery sheet</source>
      <translation>Phiếu khôi phục</translation>
    </message>
    <message>
      <source>Register this computer with the office: when the office's card is here</source>
      <translation>Đăng ký máy với cấp trên: khi có thẻ của cấp trên</translation>
    </message>
    <message>
      <source>Show the sheet, to print or keep…</source>
      <translation>Xem phiếu để in hoặc cất…</translation>
    </message>
    <message>
      <source>Signer</source>
      <translation>Người ký</translation>
    </message>
    <message>
      <source>Signing authority</source>
      <translation>Thẩm quyền ký</translation>
    </message>
    <message>
      <source>That is not what stands there on the sheet. Look at it and type it again.</source>
      <translation>Chưa đúng nhóm chữ đó trên phiếu. Xem lại phiếu rồi gõ lại.</translation>
    </message>
    <message>
      <source>The same again</source>
      <translation>Gõ lại mật khẩu</translation>
    </message>
    <message>
      <source>The sheet is printed and confirmed. Keep it in the safe.</source>
      <translation>Phiếu đã in và đã xác nhận. Cất trong tủ có khóa.</translation>
    </message>
    <message>
      <source>The sheet opens the book when the password is forgotten or the computer breaks. Print it and lock it away; it is kept nowhere else. Sheets printed before this one open nothing any more.</source>
      <translation>Phiếu này mở được sổ khi quên mật khẩu hoặc hỏng máy. In ra rồi cất trong tủ có khóa; ngoài phiếu này không còn ở đâu khác. Các phiếu in trước phiếu này không còn mở được sổ.</translation>
    </message>
    <message>
      <source>The unit and the kind of book stay; officers can be changed later.</source>
      <translation>Đơn vị và loại sổ không đổi được về sau; cán bộ thì sửa được ở Thiết lập &gt; Người dùng.</translation>
    </message>
    <message>
      <source>This book is to</source>
      <translation>Sổ này dùng để</translation>
    </message>
    <message>
      <source>Type a few letters of the name, or the code, then choose with ↓.</source>
      <translation>Gõ vài chữ của tên hoặc mã đơn vị, rồi chọn bằng phím ↓.</translation>
    </message>
    <message>
      <source>Unit</source>
      <translation>Đơn vị</translation>
    </message>
    <message>
      <source>Where the book and its backups lie</source>
      <translation>Nơi để sổ và nơi sao lưu</translation>
    </message>
    <message>
      <source>{new} new, {known} in the book already</source>
      <translation>{new} tên mới, {known} tên đã có trong sổ</translation>
    </message>
    <message>
      <source>{n} people are in the book.</source>
      <translation>Trong sổ đã có {n} người.</translation>
    </message>
  </context>
  <context>
    <name>folders</name>
    <message>
      <source>A book on the disk that holds Windows is lost when the computer is set up anew.</source>
      <translation>Sổ để trên ổ cài Windows sẽ mất khi cài lại máy.</translation>
    </message>
    <message>
      <source>Backups</source>
      <translation>Nơi sao lưu</translation>
    </message>
    <message>
      <source>Book</source>
      <translation>Sổ</translation>
    </message>
    <message>
      <source>Choose the second place…</source>
      <translation>Chọn nơi sao lưu thứ hai…</translation>
    </message>
    <message>
      <source>Last backup</source>
      <translation>Sao lưu gần nhất</translation>
    </message>
    <message>
      <source>No second place</source>
      <translation>Bỏ nơi thứ hai</translation>
    </message>
    <message>
      <source>None yet</source>
      <translation>Chưa có</translation>
    </message>
    <message>
      <source>None yet. Choose a folder on another disk; the daily backup is copied there.</source>
      <translation>Chưa có. Hãy chọn một thư mục ở ổ khác; bản sao lưu hằng ngày được chép thêm vào đó.</translation>
    </message>
    <message>
      <source>Second place for backups</source>
      <translation>Nơi sao lưu thứ hai</translation>
    </message>
    <message>
      <source>Settings of this computer</source>
      <translation>Thiết lập của máy này</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Dung lượng</translation>
    </message>
    <message>
      <source>{day} {time}, {n} files kept</source>
      <translation>{day} {time}, đang giữ {n} tệp</translation>
    </message>
    <message>
      <source>{folder} (not there now)</source>
      <translation>{folder} (hiện không thấy)</translation>
    </message>
    <message>
      <source>{folder} (the same disk as the book, lost together with it)</source>
      <translation>{folder} (cùng ổ với sổ, hỏng ổ là mất cả hai)</translation>
    </message>
    <message>
      <source>{n} KB</source>
      <translation>{n} kB</translation>
    </message>
  </context>
  <context>
    <name>form</name>
    <message>
      <source>Cancel</source>
      <translation>Bỏ qua</translation>
    </message>
    <message>
      <source>Fill in “{label}”.</source>
      <translation>Chưa ghi “{label}”.</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Cất</translation>
    </message>
    <message>
      <source>Save and add</source>
      <translation>Cất và thêm</translation>
    </message>
    <message>
      <source>required</source>
      <translation>bắt buộc</translation>
    </message>
  </context>
  <context>
    <name>funding</name>
    <message>
      <source>Decision 46/2015</source>
      <translation>Quyết định 46/2015</translation>
    </message>
    <message>
      <source>Decree 338/2025</source>
      <translation>Nghị định 338/2025</translation>
    </message>
    <message>
      <source>Enterprise</source>
      <translation>Doanh nghiệp</translation>
    </message>
    <message>
      <source>Local budget</source>
      <translation>Ngân sách địa phương</translation>
    </message>
    <message>
      <source>Minority areas programme</source>
      <translation>CTMTQG vùng dân tộc thiểu số và miền núi</translation>
    </message>
    <message>
      <source>New countryside</source>
      <translation>CTMTQG xây dựng nông thôn mới</translation>
    </message>
    <message>
      <source>Other</source>
      <translation>Khác</translation>
    </message>
    <message>
      <source>Poverty programme</source>
      <translation>CTMTQG giảm nghèo bền vững</translation>
    </message>
  </context>
  <context>
    <name>general_education</name>
    <message>
      <source>Lower secondary</source>
      <translation>Tốt nghiệp THCS</translation>
    </message>
    <message>
      <source>Never at school</source>
      <translation>Chưa đi học</translation>
    </message>
    <message>
      <source>Primary</source>
      <translation>Tốt nghiệp tiểu học</translation>
    </message>
    <message>
      <source>Primary not finished</source>
      <translation>Chưa tốt nghiệp tiểu học</translation>
    </message>
    <message>
      <source>Upper secondary</source>
      <translation>Tốt nghiệp THPT</translation>
    </message>
  </context>
  <context>
    <name>graduates</name>
    <message>
      <source>After training</source>
      <translation>Sau đào tạo</translation>
    </message>
    <message>
      <source>Work abroad</source>
      <translation>Đi làm ở nước ngoài</translation>
    </message>
  </context>
  <context>
    <name>grid</name>
    <message>
      <source>Back to the first look</source>
      <translation>Về mặc định</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>Chọn cột</translation>
    </message>
    <message>
      <source>Filter by this column…</source>
      <translation>Lọc theo cột này…</translation>
    </message>
    <message>
      <source>Freeze up to this column</source>
      <translation>Cố định đến cột này</translation>
    </message>
  </context>
  <context>
    <name>hamlet_kind</name>
    <message>
      <source>Residential group</source>
      <translation>Tổ dân phố</translation>
    </message>
    <message>
      <source>Village</source>
      <translation>Bản</translation>
    </message>
  </context>
  <context>
    <name>hamlets</name>
    <message>
      <source>Decision</source>
      <translation>Quyết định</translation>
    </message>
    <message>
      <source>Distance</source>
      <translation>Khoảng cách</translation>
    </message>
    <message>
      <source>Distance (km)</source>
      <translation>Khoảng cách (km)</translation>
    </message>
    <message>
      <source>Figures of a year</source>
      <translation>Số liệu năm</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Từ ngày</translation>
    </message>
    <message>
      <source>Full name</source>
      <translation>Họ và tên</translation>
    </message>
    <message>
      <source>Hamlet</source>
      <translation>Tổ, bản</translation>
    </message>
    <message>
      <source>Households</source>
      <translation>Hộ</translation>
    </message>
    <message>
      <source>In use from</source>
      <translation>Dùng từ ngày</translation>
    </message>
    <message>
      <source>In use until</source>
      <translation>Dùng đến ngày</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Loại</translation>
    </message>
    <message>
      <source>Names</source>
      <translation>Các tên</translation>
    </message>
    <message>
      <source>No mark</source>
      <translation>Không thuộc diện nào</translation>
    </message>
    <message>
      <source>Of working age</source>
      <translation>Lao động</translation>
    </message>
    <message>
      <source>Official marks</source>
      <translation>Diện của tổ, bản</translation>
    </message>
    <message>
      <source>One name a line, as Bản Màng or Tổ dân phố số 5. Known names are left out.</source>
      <translation>Mỗi dòng một tên, ví dụ Bản Màng hoặc Tổ dân phố số 5. Tên đã có thì bỏ qua.</translation>
    </message>
    <message>
      <source>Paste names</source>
      <translation>Dán các tên</translation>
    </message>
    <message>
      <source>Paste the names of hamlets</source>
      <translation>Dán tên các tổ, bản</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Người</translation>
    </message>
    <message>
      <source>Place of class</source>
      <translation>Địa điểm mở lớp</translation>
    </message>
    <message>
      <source>Rural</source>
      <translation>Nông thôn</translation>
    </message>
    <message>
      <source>Rural or urban</source>
      <translation>Nông thôn hay thành thị</translation>
    </message>
    <message>
      <source>Specially difficult</source>
      <translation>Đặc biệt khó khăn</translation>
    </message>
    <message>
      <source>The hamlets are not written down yet. Paste the list of their names.</source>
      <translation>Chưa ghi tổ, bản nào. Hãy dán danh sách tên tổ, bản.</translation>
    </message>
    <message>
      <source>Trained</source>
      <translation>Đã qua đào tạo</translation>
    </message>
    <message>
      <source>Type the kilometres, such as 3,5.</source>
      <translation>Gõ số km, ví dụ 3,5.</translation>
    </message>
    <message>
      <source>Type the year, such as 2025.</source>
      <translation>Gõ năm, ví dụ 2025.</translation>
    </message>
    <message>
      <source>Urban</source>
      <translation>Thành thị</translation>
    </message>
    <message>
      <source>Year</source>
      <translation>Năm</translation>
    </message>
    <message>
      <source>{place}: {km} km</source>
      <translation>Đến {place}: {km} km</translation>
    </message>
  </context>
  <context>
    <name>handoff</name>
    <message>
      <source>Approve</source>
      <translation>Duyệt</translation>
    </message>
    <message>
      <source>Approve a computer</source>
      <translation>Duyệt đăng ký máy</translation>
    </message>
    <message>
      <source>Approved</source>
      <translation>Đã duyệt</translation>
    </message>
    <message>
      <source>Approved by</source>
      <translation>Người duyệt</translation>
    </message>
    <message>
      <source>Approving and taking records in</source>
      <translation>Đang duyệt và nhận số liệu</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>Kiểm tra</translation>
    </message>
    <message>
      <source>Check number as typed</source>
      <translation>Số đối chiếu vừa gõ</translation>
    </message>
    <message>
      <source>Check number of that computer</source>
      <translation>Số đối chiếu của máy đó</translation>
    </message>
    <message>
      <source>Check number of the office</source>
      <translation>Số đối chiếu của cấp trên</translation>
    </message>
    <message>
      <source>Check number of this computer</source>
      <translation>Số đối chiếu của máy này</translation>
    </message>
    <message>
      <source>Check number read from the office's screen</source>
      <translation>Số đối chiếu đọc trên màn hình của cấp trên</translation>
    </message>
    <message>
      <source>Checked</source>
      <translation>Kết quả kiểm tra</translation>
    </message>
    <message>
      <source>Checking the seals</source>
      <translation>Đang kiểm tra niêm phong</translation>
    </message>
    <message>
      <source>Choose a file</source>
      <translation>Chọn tệp</translation>
    </message>
    <message>
      <source>Choose a file first.</source>
      <translation>Chọn tệp trước đã.</translation>
    </message>
    <message>
      <source>Choose a file…</source>
      <translation>Chọn tệp…</translation>
    </message>
    <message>
      <source>Choose a folder…</source>
      <translation>Chọn thư mục…</translation>
    </message>
    <message>
      <source>Choose a packet first.</source>
      <translation>Chọn gói trước đã.</translation>
    </message>
    <message>
      <source>Choose another folder…</source>
      <translation>Chọn thư mục khác…</translation>
    </message>
    <message>
      <source>Choose at least one commune or ward.</source>
      <translation>Chọn ít nhất một xã, phường.</translation>
    </message>
    <message>
      <source>Choose files…</source>
      <translation>Chọn tệp…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Đóng</translation>
    </message>
    <message>
      <source>Computer</source>
      <translation>Máy</translation>
    </message>
    <message>
      <source>Contents</source>
      <translation>Nội dung gói</translation>
    </message>
    <message>
      <source>Drop packets or a folder here, or choose them. The order does not matter; nothing is taken before it was checked.</source>
      <translation>Thả gói hoặc thư mục vào đây, hoặc bấm chọn. Thứ tự nào cũng được; kiểm tra xong mới nhận.</translation>
    </message>
    <message>
      <source>Everything, not only what is new</source>
      <translation>Gửi toàn bộ, không chỉ phần thay đổi</translation>
    </message>
    <message>
      <source>For</source>
      <translation>Nơi nhận</translation>
    </message>
    <message>
      <source>Hand over records</source>
      <translation>Giao dữ liệu</translation>
    </message>
    <message>
      <source>In this packet</source>
      <translation>Trong gói này</translation>
    </message>
    <message>
      <source>It brings</source>
      <translation>Số thay đổi mang theo</translation>
    </message>
    <message>
      <source>Last time</source>
      <translation>Lần giao trước</translation>
    </message>
    <message>
      <source>Look for sticks again</source>
      <translation>Tìm lại USB</translation>
    </message>
    <message>
      <source>Mismatches</source>
      <translation>Không khớp</translation>
    </message>
    <message>
      <source>Name of the computer</source>
      <translation>Tên máy</translation>
    </message>
    <message>
      <source>New since then</source>
      <translation>Mới từ lần đó</translation>
    </message>
    <message>
      <source>No packet lies there.</source>
      <translation>Ở đó không có gói nào.</translation>
    </message>
    <message>
      <source>Nothing was written yet.</source>
      <translation>Chưa ghi gì vào sổ.</translation>
    </message>
    <message>
      <source>Office</source>
      <translation>Cấp trên</translation>
    </message>
    <message>
      <source>Packets</source>
      <translation>Chọn gói</translation>
    </message>
    <message>
      <source>Packets to receive</source>
      <translation>Gói cần nhận</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>Nơi ghi</translation>
    </message>
    <message>
      <source>Plug in a stick, or choose a folder.</source>
      <translation>Cắm USB, hoặc chọn một thư mục.</translation>
    </message>
    <message>
      <source>Prepared by</source>
      <translation>Người lập</translation>
    </message>
    <message>
      <source>Read this number out when a commune registers a computer.</source>
      <translation>Đọc số này cho xã, phường khi họ đăng ký máy.</translation>
    </message>
    <message>
      <source>Receive packets</source>
      <translation>Nhận gói</translation>
    </message>
    <message>
      <source>Received</source>
      <translation>Nhận về</translation>
    </message>
    <message>
      <source>Register this computer</source>
      <translation>Đăng ký máy này</translation>
    </message>
    <message>
      <source>Registered computers</source>
      <translation>Máy đã đăng ký</translation>
    </message>
    <message>
      <source>Registration</source>
      <translation>Đơn đăng ký máy</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Báo cáo</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Kết quả</translation>
    </message>
    <message>
      <source>Returned rows</source>
      <translation>Dòng bị trả lại</translation>
    </message>
    <message>
      <source>Sent</source>
      <translation>Gửi đi</translation>
    </message>
    <message>
      <source>Stick {name}</source>
      <translation>USB {name}</translation>
    </message>
    <message>
      <source>Stick {name} ({n} packets on it)</source>
      <translation>USB {name} (có {n} gói)</translation>
    </message>
    <message>
      <source>Stopped. Nothing more was written.</source>
      <translation>Đã dừng. Không ghi thêm gì.</translation>
    </message>
    <message>
      <source>Take into the store</source>
      <translation>Nhận vào sổ</translation>
    </message>
    <message>
      <source>Take off the list</source>
      <translation>Bỏ khỏi danh sách</translation>
    </message>
    <message>
      <source>Take the stick to {office}; bring its answer back.</source>
      <translation>Mang USB đến {office}; lấy trả lời mang về.</translation>
    </message>
    <message>
      <source>Taking packets in</source>
      <translation>Đang nhận gói</translation>
    </message>
    <message>
      <source>The answer was written beside. The stick may be taken out.</source>
      <translation>Trả lời đã ghi cùng chỗ. Rút USB được rồi.</translation>
    </message>
    <message>
      <source>The card was written: {file}.</source>
      <translation>Đã ghi thẻ: {file}.</translation>
    </message>
    <message>
      <source>The computer was approved; {n} changes were taken into the store.</source>
      <translation>Đã duyệt máy; đã nhận {n} thay đổi vào sổ.</translation>
    </message>
    <message>
      <source>The office gives its card as a file on a stick. It holds no secret; the check number, read out by the office, proves that it was not exchanged on the way.</source>
      <translation>Cấp trên đưa thẻ là một tệp trên USB. Thẻ không có gì bí mật; số đối chiếu do cấp trên đọc cho biết thẻ không bị đánh tráo dọc đường.</translation>
    </message>
    <message>
      <source>The office's card</source>
      <translation>Thẻ của cấp trên</translation>
    </message>
    <message>
      <source>The packet is sealed and can be opened by its receiver only. A lost stick gives nothing away.</source>
      <translation>Gói được niêm phong, chỉ nơi nhận mở được. Mất USB cũng không lộ gì.</translation>
    </message>
    <message>
      <source>The registration lies as a file on the stick that the commune brought.</source>
      <translation>Đơn đăng ký là một tệp trên USB do xã, phường mang đến.</translation>
    </message>
    <message>
      <source>The registration was written with all records, {n} changes. It was read back and is whole.</source>
      <translation>Đã ghi đơn đăng ký cùng toàn bộ số liệu, {n} thay đổi. Đã đọc lại và khớp.</translation>
    </message>
    <message>
      <source>The stick may be taken out.</source>
      <translation>Rút USB được rồi.</translation>
    </message>
    <message>
      <source>Type the six groups of four digits</source>
      <translation>Gõ sáu nhóm bốn số</translation>
    </message>
    <message>
      <source>Unit</source>
      <translation>Đơn vị</translation>
    </message>
    <message>
      <source>Where to write</source>
      <translation>Ghi vào đâu</translation>
    </message>
    <message>
      <source>Whose computer it is, such as “Máy chị Hà”</source>
      <translation>Máy của ai, ví dụ “Máy chị Hà”</translation>
    </message>
    <message>
      <source>Write</source>
      <translation>Ghi gói</translation>
    </message>
    <message>
      <source>Writing and reading back</source>
      <translation>Đang ghi và đọc lại</translation>
    </message>
    <message>
      <source>Written</source>
      <translation>Ghi gói</translation>
    </message>
    <message>
      <source>never</source>
      <translation>chưa lần nào</translation>
    </message>
    <message>
      <source>{folder}: {free} free</source>
      <translation>{folder}: còn trống {free}</translation>
    </message>
    <message>
      <source>{n} changes</source>
      <translation>{n} thay đổi</translation>
    </message>
    <message>
      <source>{n} changes were taken into the store.</source>
      <translation>Đã nhận {n} thay đổi vào sổ.</translation>
    </message>
    <message>
      <source>{n} communes and wards; each can open its own only</source>
      <translation>{n} xã, phường; mỗi nơi chỉ mở được gói của mình</translation>
    </message>
    <message>
      <source>{n} mismatches are open; see the list “Mismatches”.</source>
      <translation>Còn {n} chỗ không khớp; xem danh sách “Không khớp”.</translation>
    </message>
    <message>
      <source>{n} packets are waiting.</source>
      <translation>{n} gói còn chờ.</translation>
    </message>
    <message>
      <source>{n} packets were not taken.</source>
      <translation>{n} gói không nhận.</translation>
    </message>
    <message>
      <source>{n} packets were written, {changes}, {size}. They were read back and are whole.</source>
      <translation>Đã ghi {n} gói, {changes}, {size}. Đã đọc lại và khớp.</translation>
    </message>
    <message>
      <source>{office}; nobody else can open it</source>
      <translation>{office}; nơi khác không mở được</translation>
    </message>
    <message>
      <source>{worth} of {n} packets can be taken.</source>
      <translation>{worth}/{n} gói nhận được.</translation>
    </message>
  </context>
  <context>
    <name>help</name>
    <message>
      <source>Find in the help</source>
      <translation>Tìm trong trợ giúp</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Trợ giúp</translation>
    </message>
    <message>
      <source>Page of the help</source>
      <translation>Trang trợ giúp</translation>
    </message>
    <message>
      <source>Pages of the help</source>
      <translation>Các trang trợ giúp</translation>
    </message>
  </context>
  <context>
    <name>history</name>
    <message>
      <source>After</source>
      <translation>Sau</translation>
    </message>
    <message>
      <source>Before</source>
      <translation>Trước</translation>
    </message>
    <message>
      <source>Computer</source>
      <translation>Máy</translation>
    </message>
    <message>
      <source>Deleted</source>
      <translation>Đã xóa</translation>
    </message>
    <message>
      <source>Erased</source>
      <translation>Đã xóa hẳn nội dung</translation>
    </message>
    <message>
      <source>Field</source>
      <translation>Mục</translation>
    </message>
    <message>
      <source>History of edits</source>
      <translation>Lịch sử sửa</translation>
    </message>
    <message>
      <source>History of edits · {kind}: {name}</source>
      <translation>Lịch sử sửa · {kind}: {name}</translation>
    </message>
    <message>
      <source>Kept</source>
      <translation>Còn</translation>
    </message>
    <message>
      <source>Nothing was edited.</source>
      <translation>Chưa có lần sửa nào.</translation>
    </message>
    <message>
      <source>Redo: {step}</source>
      <translation>Làm lại: {step}</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>Việc đã làm</translation>
    </message>
    <message>
      <source>Undo: {step}</source>
      <translation>Hoàn tác: {step}</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Lúc</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Ai</translation>
    </message>
    <message>
      <source>edits</source>
      <translation>lần sửa</translation>
    </message>
    <message>
      <source>{step} (not taken)</source>
      <translation>{step} (chưa nhận)</translation>
    </message>
    <message>
      <source>{time}, clock doubtful</source>
      <translation>{time}, giờ chưa chắc</translation>
    </message>
  </context>
  <context>
    <name>idle</name>
    <message>
      <source>Ctrl+Alt+L locks at once. Whoever unlocks with another password goes on working under that name, without a restart.</source>
      <translation>Ctrl+Alt+L khóa ngay. Ai mở khóa bằng mật khẩu của mình thì làm việc tiếp dưới tên mình, không phải mở lại chương trình.</translation>
    </message>
    <message>
      <source>Lock after so long without a key</source>
      <translation>Tự khóa khi không gõ phím trong</translation>
    </message>
    <message>
      <source>Never</source>
      <translation>Không bao giờ</translation>
    </message>
    <message>
      <source>{n} minutes</source>
      <translation>{n} phút</translation>
    </message>
  </context>
  <context>
    <name>import_people</name>
    <message>
      <source>All</source>
      <translation>Tất cả</translation>
    </message>
    <message>
      <source>Already there</source>
      <translation>Đã có sẵn</translation>
    </message>
    <message>
      <source>Birth</source>
      <translation>Ngày sinh</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>Kiểm tra</translation>
    </message>
    <message>
      <source>Checking the list</source>
      <translation>Đang kiểm tra danh sách</translation>
    </message>
    <message>
      <source>Choose a file, and at least one of its sheets.</source>
      <translation>Chọn một tệp và ít nhất một trang của tệp.</translation>
    </message>
    <message>
      <source>Choose a file…</source>
      <translation>Chọn tệp…</translation>
    </message>
    <message>
      <source>Choose the header row, then “Full name” over the column of names.</source>
      <translation>Chọn dòng tiêu đề, rồi chọn “Họ và tên” ở đầu cột ghi tên.</translation>
    </message>
    <message>
      <source>Choose the row with “Họ và tên”</source>
      <translation>Chọn dòng có chữ “Họ và tên”</translation>
    </message>
    <message>
      <source>Column {letters}: {header}</source>
      <translation>Cột {letters}: {header}</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>Các cột</translation>
    </message>
    <message>
      <source>Columns not taken: {columns}.</source>
      <translation>Cột không lấy: {columns}.</translation>
    </message>
    <message>
      <source>Correct them there, then import that file.</source>
      <translation>Sửa trong tệp đó, rồi nhập lại tệp đó.</translation>
    </message>
    <message>
      <source>Counted once</source>
      <translation>Trùng, tính một lần</translation>
    </message>
    <message>
      <source>Drop a list here, or choose it: Excel, LibreOffice or CSV.</source>
      <translation>Thả danh sách vào đây, hoặc chọn tệp Excel, LibreOffice hay CSV.</translation>
    </message>
    <message>
      <source>Every column is taken.</source>
      <translation>Mọi cột đều được lấy.</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Tệp</translation>
    </message>
    <message>
      <source>First rows of the list</source>
      <translation>Các dòng đầu của danh sách</translation>
    </message>
    <message>
      <source>Full name</source>
      <translation>Họ và tên</translation>
    </message>
    <message>
      <source>Hamlet</source>
      <translation>Tổ, bản</translation>
    </message>
    <message>
      <source>Hamlets that will be added: {hamlets}.</source>
      <translation>Tổ, bản sẽ được thêm vào danh sách: {hamlets}.</translation>
    </message>
    <message>
      <source>Header row</source>
      <translation>Dòng tiêu đề</translation>
    </message>
    <message>
      <source>ID number</source>
      <translation>Số CCCD</translation>
    </message>
    <message>
      <source>Import from Excel</source>
      <translation>Nhập từ Excel</translation>
    </message>
    <message>
      <source>Import {n} people</source>
      <translation>Nhập {n} người</translation>
    </message>
    <message>
      <source>Keep the rejected rows…</source>
      <translation>Cất các dòng bị loại…</translation>
    </message>
    <message>
      <source>Keeping the rejected rows</source>
      <translation>Đang cất các dòng bị loại</translation>
    </message>
    <message>
      <source>Lists ({endings})</source>
      <translation>Danh sách ({endings})</translation>
    </message>
    <message>
      <source>Mark: {answer}</source>
      <translation>Đánh dấu: {answer}</translation>
    </message>
    <message>
      <source>New</source>
      <translation>Người mới</translation>
    </message>
    <message>
      <source>New, worth a look</source>
      <translation>Người mới, cần xem</translation>
    </message>
    <message>
      <source>No list was chosen yet.</source>
      <translation>Chưa chọn danh sách nào.</translation>
    </message>
    <message>
      <source>Not taken</source>
      <translation>Không lấy</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>Điện thoại</translation>
    </message>
    <message>
      <source>Reading {file}</source>
      <translation>Đang đọc {file}</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Lý do</translation>
    </message>
    <message>
      <source>Rejected</source>
      <translation>Bị loại</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Kết quả</translation>
    </message>
    <message>
      <source>Row</source>
      <translation>Dòng</translation>
    </message>
    <message>
      <source>Row {n}</source>
      <translation>Dòng {n}</translation>
    </message>
    <message>
      <source>Rows of the list</source>
      <translation>Các dòng của danh sách</translation>
    </message>
    <message>
      <source>Sex</source>
      <translation>Giới tính</translation>
    </message>
    <message>
      <source>Sheet</source>
      <translation>Trang</translation>
    </message>
    <message>
      <source>Sheet “{sheet}”: no column is the full name.</source>
      <translation>Trang “{sheet}”: chưa có cột nào là họ và tên.</translation>
    </message>
    <message>
      <source>Sheet “{sheet}”: no header row was found.</source>
      <translation>Trang “{sheet}”: chưa thấy dòng tiêu đề.</translation>
    </message>
    <message>
      <source>Sheets</source>
      <translation>Các trang</translation>
    </message>
    <message>
      <source>Sheets to read</source>
      <translation>Các trang sẽ đọc</translation>
    </message>
    <message>
      <source>Show the list</source>
      <translation>Xem danh sách</translation>
    </message>
    <message>
      <source>Stopped. No row was written.</source>
      <translation>Đã dừng. Chưa dòng nào được ghi vào sổ.</translation>
    </message>
    <message>
      <source>The rejected rows are in {file}, with a column that says why.</source>
      <translation>Các dòng bị loại nằm trong tệp {file}, cột “Lý do”.</translation>
    </message>
    <message>
      <source>There, but differs</source>
      <translation>Có sẵn, khác trong sổ</translation>
    </message>
    <message>
      <source>Undo (Ctrl+Z) takes the whole list back.</source>
      <translation>Hoàn tác (Ctrl+Z) bỏ cả lần nhập này.</translation>
    </message>
    <message>
      <source>Verdict</source>
      <translation>Kết quả</translation>
    </message>
    <message>
      <source>Verdicts</source>
      <translation>Lọc theo kết quả</translation>
    </message>
    <message>
      <source>Writing the list</source>
      <translation>Đang ghi danh sách vào sổ</translation>
    </message>
    <message>
      <source>{field}: the list says {listed}, the record nothing.</source>
      <translation>{field}: danh sách ghi {listed}, sổ chưa có.</translation>
    </message>
    <message>
      <source>{field}: the list says {listed}, the record {stored}.</source>
      <translation>{field}: danh sách ghi {listed}, sổ ghi {stored}.</translation>
    </message>
    <message>
      <source>{file} - rejected rows</source>
      <translation>{file} - dòng bị loại</translation>
    </message>
    <message>
      <source>{n} people were written down.</source>
      <translation>Đã nhập {n} người.</translation>
    </message>
    <message>
      <source>{n} rows were rejected. Keep them, correct them, then import that file.</source>
      <translation>{n} dòng bị loại, chưa nhập. Cất ra Excel, sửa xong nhập lại tệp đó.</translation>
    </message>
    <message>
      <source>{n} were there already; nothing of theirs was changed.</source>
      <translation>{n} người đã có sẵn; không sửa gì trong hồ sơ của họ.</translation>
    </message>
    <message>
      <source>{sheet} · hidden in Excel</source>
      <translation>{sheet} · trang ẩn trong Excel</translation>
    </message>
    <message>
      <source>{sheet} · no header row found</source>
      <translation>{sheet} · chưa thấy dòng tiêu đề</translation>
    </message>
    <message>
      <source>{sheet} · {n} rows</source>
      <translation>{sheet} · {n} dòng</translation>
    </message>
  </context>
  <context>
    <name>inspection_block</name>
    <message>
      <source>Class rules</source>
      <translation>Nội quy lớp học</translation>
    </message>
    <message>
      <source>Difficulties and proposals</source>
      <translation>Vướng mắc, kiến nghị</translation>
    </message>
    <message>
      <source>Facilities</source>
      <translation>Cơ sở vật chất</translation>
    </message>
    <message>
      <source>Head count</source>
      <translation>Sĩ số</translation>
    </message>
    <message>
      <source>Learners' opinions</source>
      <translation>Ý kiến học viên</translation>
    </message>
    <message>
      <source>Learners' support</source>
      <translation>Chế độ học viên</translation>
    </message>
    <message>
      <source>Papers</source>
      <translation>Hồ sơ</translation>
    </message>
    <message>
      <source>Practice materials</source>
      <translation>Nguyên vật liệu thực hành</translation>
    </message>
    <message>
      <source>Programme and progress</source>
      <translation>Chương trình, tiến độ</translation>
    </message>
    <message>
      <source>Teachers</source>
      <translation>Giáo viên</translation>
    </message>
  </context>
  <context>
    <name>inspection_kind</name>
    <message>
      <source>Acceptance</source>
      <translation>Nghiệm thu</translation>
    </message>
    <message>
      <source>Community supervision</source>
      <translation>Cộng đồng giám sát</translation>
    </message>
    <message>
      <source>Planned inspection</source>
      <translation>Định kỳ</translation>
    </message>
    <message>
      <source>Unannounced</source>
      <translation>Đột xuất</translation>
    </message>
    <message>
      <source>Volume check</source>
      <translation>Xác minh khối lượng</translation>
    </message>
  </context>
  <context>
    <name>inspections</name>
    <message>
      <source>Breaches of rules</source>
      <translation>Vi phạm nội quy</translation>
    </message>
    <message>
      <source>Class</source>
      <translation>Lớp</translation>
    </message>
    <message>
      <source>Conclusion</source>
      <translation>Kết luận</translation>
    </message>
    <message>
      <source>Counted on the spot</source>
      <translation>Thực tế đếm được</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Ngày</translation>
    </message>
    <message>
      <source>Delegation</source>
      <translation>Đoàn kiểm tra</translation>
    </message>
    <message>
      <source>Finding</source>
      <translation>Kiến nghị</translation>
    </message>
    <message>
      <source>Form</source>
      <translation>Hình thức</translation>
    </message>
    <message>
      <source>From (hour)</source>
      <translation>Từ (giờ)</translation>
    </message>
    <message>
      <source>Leader</source>
      <translation>Trưởng đoàn</translation>
    </message>
    <message>
      <source>Minutes</source>
      <translation>Lập biên bản</translation>
    </message>
    <message>
      <source>No inspection turn is recorded yet.</source>
      <translation>Chưa ghi lượt kiểm tra nào.</translation>
    </message>
    <message>
      <source>Present by the sheet</source>
      <translation>Có mặt theo sổ</translation>
    </message>
    <message>
      <source>Print minutes</source>
      <translation>In biên bản</translation>
    </message>
    <message>
      <source>Put right on</source>
      <translation>Đã khắc phục ngày</translation>
    </message>
    <message>
      <source>Quick entry</source>
      <translation>Ghi nhanh lượt kiểm tra</translation>
    </message>
    <message>
      <source>Remark</source>
      <translation>Ghi chú</translation>
    </message>
    <message>
      <source>To (hour)</source>
      <translation>Đến (giờ)</translation>
    </message>
    <message>
      <source>Turn</source>
      <translation>Lượt kiểm tra</translation>
    </message>
    <message>
      <source>Until</source>
      <translation>Hạn</translation>
    </message>
    <message>
      <source>Who puts it right</source>
      <translation>Đơn vị khắc phục</translation>
    </message>
  </context>
  <context>
    <name>job_status</name>
    <message>
      <source>Business owner</source>
      <translation>Chủ cơ sở</translation>
    </message>
    <message>
      <source>Cooperative member</source>
      <translation>Xã viên hợp tác xã</translation>
    </message>
    <message>
      <source>Family worker</source>
      <translation>Lao động gia đình</translation>
    </message>
    <message>
      <source>Not in the labour force</source>
      <translation>Không tham gia lao động</translation>
    </message>
    <message>
      <source>Self-employed</source>
      <translation>Tự làm</translation>
    </message>
    <message>
      <source>Unemployed</source>
      <translation>Chưa có việc làm</translation>
    </message>
    <message>
      <source>Wage worker</source>
      <translation>Làm công ăn lương</translation>
    </message>
  </context>
  <context>
    <name>keeping</name>
    <message>
      <source>Backing up</source>
      <translation>Đang sao lưu</translation>
    </message>
    <message>
      <source>Going back</source>
      <translation>Đang quay về bản sao lưu</translation>
    </message>
    <message>
      <source>Plug one in, wait till the computer shows it, and try again.</source>
      <translation>Cắm USB, đợi máy nhận rồi làm lại.</translation>
    </message>
    <message>
      <source>Restore from a backup…</source>
      <translation>Lấy sổ từ bản sao lưu…</translation>
    </message>
    <message>
      <source>The backup is on the stick {name} and was compared.</source>
      <translation>Đã sao lưu ra USB {name} và đã đối chiếu.</translation>
    </message>
    <message>
      <source>The book before is kept in {folder}.</source>
      <translation>Sổ trước đó được giữ tại {folder}.</translation>
    </message>
    <message>
      <source>The book is as it was when that backup was made.</source>
      <translation>Sổ đã quay về đúng lúc lập bản sao lưu đó.</translation>
    </message>
    <message>
      <source>There is no stick in this computer.</source>
      <translation>Máy chưa cắm USB nào.</translation>
    </message>
    <message>
      <source>Which stick shall the backup go to?</source>
      <translation>Sao lưu ra USB nào?</translation>
    </message>
    <message>
      <source>You can take the stick out.</source>
      <translation>Rút USB được rồi.</translation>
    </message>
    <message>
      <source>none yet</source>
      <translation>chưa có</translation>
    </message>
    <message>
      <source>today {time}</source>
      <translation>hôm nay {time}</translation>
    </message>
    <message>
      <source>today, no copy on another disk</source>
      <translation>hôm nay, chưa chép được sang ổ khác</translation>
    </message>
    <message>
      <source>yesterday</source>
      <translation>hôm qua</translation>
    </message>
    <message>
      <source>{n} days ago</source>
      <translation>{n} ngày trước</translation>
    </message>
  </context>
  <context>
    <name>kinds</name>
    <message>
      <source>No</source>
      <translation>Không</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>Có</translation>
    </message>
    <message>
      <source>“{text}” cannot be read. Type it again.</source>
      <translation>Chưa hiểu “{text}”. Gõ lại.</translation>
    </message>
    <message>
      <source>“{text}” is not a day. Type 5/3/1990, 050390 or only 1990.</source>
      <translation>“{text}” chưa phải là ngày. Gõ 5/3/1990, 050390 hoặc chỉ năm 1990.</translation>
    </message>
    <message>
      <source>“{text}” is not a number. Type digits only, such as 1.250.</source>
      <translation>“{text}” chưa phải là số. Chỉ gõ chữ số, như 1.250.</translation>
    </message>
    <message>
      <source>“{text}” is not a telephone number: ten digits starting with 0.</source>
      <translation>“{text}” chưa phải là số điện thoại: cần 10 chữ số, bắt đầu bằng 0.</translation>
    </message>
    <message>
      <source>“{text}” is not an ID number: twelve digits, the first three a province.</source>
      <translation>“{text}” chưa phải là số CCCD: cần đủ 12 chữ số, ba số đầu là mã tỉnh.</translation>
    </message>
    <message>
      <source>“{text}” is not an amount. Type 15.900.000, 50tr or 1,2 tỷ.</source>
      <translation>“{text}” chưa phải là số tiền. Gõ 15.900.000, 50tr hoặc 1,2 tỷ.</translation>
    </message>
    <message>
      <source>“{text}” is not in the list. Press Alt+↓ to choose.</source>
      <translation>“{text}” chưa có trong danh sách. Bấm Alt+↓ để chọn.</translation>
    </message>
  </context>
  <context>
    <name>letterhead</name>
    <message>
      <source>A People's Committee prints none; a department prints its committee</source>
      <translation>Ủy ban nhân dân xã, phường để trống; phòng, trung tâm ghi cơ quan chủ quản</translation>
    </message>
    <message>
      <source>As it will be printed</source>
      <translation>Phần đầu và phần ký khi in</translation>
    </message>
    <message>
      <source>As it will be printed; number and date stay blank.</source>
      <translation>Phần đầu và phần ký khi in; số và ngày để trống, ghi tay.</translation>
    </message>
    <message>
      <source>Empty: for all earlier papers too</source>
      <translation>Để trống: dùng cho cả giấy tờ trước đây</translation>
    </message>
    <message>
      <source>Empty: for every form that has none of its own</source>
      <translation>Để trống: mọi biểu chưa khai riêng</translation>
    </message>
    <message>
      <source>Empty: till the next one takes over</source>
      <translation>Để trống: đến khi có dòng sau thay</translation>
    </message>
    <message>
      <source>First day</source>
      <translation>Ngày đầu</translation>
    </message>
    <message>
      <source>Form</source>
      <translation>Biểu</translation>
    </message>
    <message>
      <source>Issuing organisation</source>
      <translation>Cơ quan ban hành</translation>
    </message>
    <message>
      <source>Last day</source>
      <translation>Ngày cuối</translation>
    </message>
    <message>
      <source>Letterhead</source>
      <translation>Phần đầu và người ký</translation>
    </message>
    <message>
      <source>Nobody has said yet what stands at head and foot of the forms.</source>
      <translation>Chưa khai tên cơ quan, địa danh và người ký để in lên các biểu.</translation>
    </message>
    <message>
      <source>One a line, without “-”</source>
      <translation>Mỗi dòng một nơi, không gõ dấu “-”</translation>
    </message>
    <message>
      <source>Organisation above</source>
      <translation>Cơ quan cấp trên</translation>
    </message>
    <message>
      <source>People's Committee of {unit}</source>
      <translation>Ủy ban nhân dân {unit}</translation>
    </message>
    <message>
      <source>Place line</source>
      <translation>Địa danh</translation>
    </message>
    <message>
      <source>Receivers</source>
      <translation>Nơi nhận</translation>
    </message>
    <message>
      <source>Receiving office</source>
      <translation>Nơi tiếp nhận giao nhận</translation>
    </message>
    <message>
      <source>Signer's name</source>
      <translation>Người ký</translation>
    </message>
    <message>
      <source>Signer's post</source>
      <translation>Chức vụ người ký</translation>
    </message>
    <message>
      <source>Signing authority</source>
      <translation>Thẩm quyền ký</translation>
    </message>
    <message>
      <source>TM., KT., Q., TL. or TUQ., one a line; empty to sign by one's own post</source>
      <translation>TM., KT., Q., TL. hoặc TUQ., mỗi dòng một cấp; để trống nếu ký theo chức vụ của mình</translation>
    </message>
    <message>
      <source>every form</source>
      <translation>mọi biểu</translation>
    </message>
    <message>
      <source>formerly part of {units}</source>
      <translation>trước đây thuộc {units}</translation>
    </message>
    <message>
      <source>{unit}, code {code}, since {day}</source>
      <translation>{unit}, mã {code}, từ ngày {day}</translation>
    </message>
  </context>
  <context>
    <name>level</name>
    <message>
      <source>Elementary</source>
      <translation>Sơ cấp</translation>
    </message>
    <message>
      <source>Under 3 months</source>
      <translation>Dưới 3 tháng</translation>
    </message>
  </context>
  <context>
    <name>list_pane</name>
    <message>
      <source>Clear the filter</source>
      <translation>Bỏ lọc</translation>
    </message>
    <message>
      <source>Find (Ctrl+F)</source>
      <translation>Tìm (Ctrl+F)</translation>
    </message>
    <message>
      <source>Find in this list</source>
      <translation>Tìm trong danh sách này</translation>
    </message>
    <message>
      <source>None of these is here any more. Clear the filter to see the others.</source>
      <translation>Không còn dòng nào trong số này. Bỏ lọc để xem các dòng khác.</translation>
    </message>
    <message>
      <source>Nothing here is of the year {year}. Other years are chosen at the top right.</source>
      <translation>Danh sách này không có dòng nào của năm {year}. Chọn năm khác ở góc trên bên phải.</translation>
    </message>
    <message>
      <source>Nothing matches “{typed}”.</source>
      <translation>Không có dòng nào khớp với “{typed}”.</translation>
    </message>
    <message>
      <source>total {title} {n}</source>
      <translation>tổng {title} {n}</translation>
    </message>
    <message>
      <source>total {title} {n} đồng</source>
      <translation>tổng {title} {n} đồng</translation>
    </message>
    <message>
      <source>{n} after filtering</source>
      <translation>lọc còn {n}</translation>
    </message>
    <message>
      <source>{n} selected</source>
      <translation>chọn {n}</translation>
    </message>
    <message>
      <source>{n} women</source>
      <translation>{n} nữ</translation>
    </message>
    <message>
      <source>{n} {unit}</source>
      <translation>{n} {unit}</translation>
    </message>
    <message>
      <source>{rows} rows are too many to copy (at most {most}). Export them to Excel.</source>
      <translation>Chép {rows} dòng là quá nhiều (nhiều nhất {most}). Dùng Xuất ra Excel.</translation>
    </message>
  </context>
  <context>
    <name>list_switch</name>
    <message>
      <source>Lists of this tab</source>
      <translation>Các danh sách trong thẻ này</translation>
    </message>
  </context>
  <context>
    <name>lists</name>
    <message>
      <source>Absences</source>
      <translation>Vắng mặt</translation>
    </message>
    <message>
      <source>Access</source>
      <translation>Mở sổ</translation>
    </message>
    <message>
      <source>Added after closing</source>
      <translation>Bổ sung sau chốt</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Địa chỉ</translation>
    </message>
    <message>
      <source>Adjusted after closing</source>
      <translation>Điều chỉnh sau chốt</translation>
    </message>
    <message>
      <source>After training</source>
      <translation>Sau đào tạo</translation>
    </message>
    <message>
      <source>All households</source>
      <translation>Tổng số hộ</translation>
    </message>
    <message>
      <source>Answer</source>
      <translation>Kết quả</translation>
    </message>
    <message>
      <source>Answer due</source>
      <translation>Hạn trả</translation>
    </message>
    <message>
      <source>Answered on</source>
      <translation>Ngày trả</translation>
    </message>
    <message>
      <source>Applications for training</source>
      <translation>Đơn đăng ký học nghề</translation>
    </message>
    <message>
      <source>Asked after</source>
      <translation>Đã hỏi, đợt sau</translation>
    </message>
    <message>
      <source>Asked at closing</source>
      <translation>Đã hỏi lúc chốt</translation>
    </message>
    <message>
      <source>Asked before</source>
      <translation>Đã hỏi, đợt trước</translation>
    </message>
    <message>
      <source>Asked on</source>
      <translation>Ngày hỏi</translation>
    </message>
    <message>
      <source>Basis</source>
      <translation>Căn cứ</translation>
    </message>
    <message>
      <source>Birth</source>
      <translation>Ngày sinh</translation>
    </message>
    <message>
      <source>Borrower</source>
      <translation>Người, hộ vay</translation>
    </message>
    <message>
      <source>Breaches of rules</source>
      <translation>Vi phạm nội quy</translation>
    </message>
    <message>
      <source>By the sheet</source>
      <translation>Theo sổ</translation>
    </message>
    <message>
      <source>Ceiling (đồng)</source>
      <translation>Mức vay tối đa (đồng)</translation>
    </message>
    <message>
      <source>Class code</source>
      <translation>Ký hiệu lớp</translation>
    </message>
    <message>
      <source>Classes</source>
      <translation>Lớp</translation>
    </message>
    <message>
      <source>Closed on</source>
      <translation>Ngày chốt</translation>
    </message>
    <message>
      <source>Closing</source>
      <translation>Bế giảng</translation>
    </message>
    <message>
      <source>Code</source>
      <translation>Mã</translation>
    </message>
    <message>
      <source>Compared with the text</source>
      <translation>Đã đối chiếu</translation>
    </message>
    <message>
      <source>Comparison of two rounds</source>
      <translation>So sánh hai đợt</translation>
    </message>
    <message>
      <source>Conclusion</source>
      <translation>Kết luận</translation>
    </message>
    <message>
      <source>Confirmed</source>
      <translation>Xác nhận</translation>
    </message>
    <message>
      <source>Counted</source>
      <translation>Đếm được</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Ngày</translation>
    </message>
    <message>
      <source>Delegation</source>
      <translation>Đoàn kiểm tra</translation>
    </message>
    <message>
      <source>Departed on</source>
      <translation>Xuất cảnh ngày</translation>
    </message>
    <message>
      <source>Difference</source>
      <translation>Tăng, giảm</translation>
    </message>
    <message>
      <source>Difficulty</source>
      <translation>Khó khăn</translation>
    </message>
    <message>
      <source>Disbursed on</source>
      <translation>Giải ngân ngày</translation>
    </message>
    <message>
      <source>Disbursed to date</source>
      <translation>Lũy kế giải ngân</translation>
    </message>
    <message>
      <source>Documents</source>
      <translation>Văn bản</translation>
    </message>
    <message>
      <source>Done on</source>
      <translation>Ngày hỏi xong</translation>
    </message>
    <message>
      <source>Due on</source>
      <translation>Hạn trả</translation>
    </message>
    <message>
      <source>Ethnic group</source>
      <translation>Dân tộc</translation>
    </message>
    <message>
      <source>Every form</source>
      <translation>Mọi biểu</translation>
    </message>
    <message>
      <source>Farm trade</source>
      <translation>Nông nghiệp</translation>
    </message>
    <message>
      <source>Figures after closing</source>
      <translation>Số liệu sau chốt</translation>
    </message>
    <message>
      <source>Finding</source>
      <translation>Kiến nghị</translation>
    </message>
    <message>
      <source>Form</source>
      <translation>Hình thức</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Từ ngày</translation>
    </message>
    <message>
      <source>Full name</source>
      <translation>Họ và tên</translation>
    </message>
    <message>
      <source>Hamlet</source>
      <translation>Tổ, bản</translation>
    </message>
    <message>
      <source>Hamlets</source>
      <translation>Tổ, bản</translation>
    </message>
    <message>
      <source>Head of household</source>
      <translation>Chủ hộ</translation>
    </message>
    <message>
      <source>Hours</source>
      <translation>Số giờ</translation>
    </message>
    <message>
      <source>Hours held</source>
      <translation>Đã học (giờ)</translation>
    </message>
    <message>
      <source>Households reached</source>
      <translation>Số hộ đã hỏi</translation>
    </message>
    <message>
      <source>ID number</source>
      <translation>Số CCCD</translation>
    </message>
    <message>
      <source>Income</source>
      <translation>Thu nhập</translation>
    </message>
    <message>
      <source>Inspection turns</source>
      <translation>Lượt kiểm tra</translation>
    </message>
    <message>
      <source>Inspections</source>
      <translation>Kiểm tra</translation>
    </message>
    <message>
      <source>Introduced on</source>
      <translation>Giới thiệu ngày</translation>
    </message>
    <message>
      <source>Issued or incoming</source>
      <translation>Ban hành, đến</translation>
    </message>
    <message>
      <source>Issuer</source>
      <translation>Cơ quan</translation>
    </message>
    <message>
      <source>Jobs created</source>
      <translation>Lao động được tạo việc</translation>
    </message>
    <message>
      <source>Joined</source>
      <translation>Vào lớp</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Loại</translation>
    </message>
    <message>
      <source>Learners</source>
      <translation>Học viên</translation>
    </message>
    <message>
      <source>Left</source>
      <translation>Thôi học</translation>
    </message>
    <message>
      <source>Letterheads</source>
      <translation>Phần đầu và người ký</translation>
    </message>
    <message>
      <source>Level</source>
      <translation>Trình độ</translation>
    </message>
    <message>
      <source>Loan programme</source>
      <translation>Chương trình</translation>
    </message>
    <message>
      <source>Loan programmes</source>
      <translation>Chương trình vay</translation>
    </message>
    <message>
      <source>Loans</source>
      <translation>Món vay</translation>
    </message>
    <message>
      <source>Mark</source>
      <translation>Điểm danh</translation>
    </message>
    <message>
      <source>Market</source>
      <translation>Thị trường</translation>
    </message>
    <message>
      <source>Minutes</source>
      <translation>Số phút</translation>
    </message>
    <message>
      <source>Months</source>
      <translation>Số tháng</translation>
    </message>
    <message>
      <source>Months possible</source>
      <translation>Tháng học được</translation>
    </message>
    <message>
      <source>Need added after closing</source>
      <translation>Nhu cầu bổ sung sau chốt</translation>
    </message>
    <message>
      <source>Need adjusted after closing</source>
      <translation>Nhu cầu điều chỉnh sau chốt</translation>
    </message>
    <message>
      <source>Need after</source>
      <translation>Nhu cầu, đợt sau</translation>
    </message>
    <message>
      <source>Need before</source>
      <translation>Nhu cầu, đợt trước</translation>
    </message>
    <message>
      <source>No. in decision</source>
      <translation>STT trong QĐ</translation>
    </message>
    <message>
      <source>Number and symbol</source>
      <translation>Số, ký hiệu</translation>
    </message>
    <message>
      <source>Opened on</source>
      <translation>Ngày mở</translation>
    </message>
    <message>
      <source>Opening</source>
      <translation>Khai giảng</translation>
    </message>
    <message>
      <source>Organisation</source>
      <translation>Cơ quan</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation>Kết quả việc làm</translation>
    </message>
    <message>
      <source>Papers missing</source>
      <translation>Giấy còn thiếu</translation>
    </message>
    <message>
      <source>Part of day</source>
      <translation>Buổi</translation>
    </message>
    <message>
      <source>Partner organisation</source>
      <translation>Đơn vị phối hợp</translation>
    </message>
    <message>
      <source>Partner organisations</source>
      <translation>Đơn vị phối hợp</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Người lao động</translation>
    </message>
    <message>
      <source>People asked</source>
      <translation>Đã hỏi (người)</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>Điện thoại</translation>
    </message>
    <message>
      <source>Place line</source>
      <translation>Địa danh</translation>
    </message>
    <message>
      <source>Place of work</source>
      <translation>Nơi làm</translation>
    </message>
    <message>
      <source>Plan after the course</source>
      <translation>Dự kiến sau học</translation>
    </message>
    <message>
      <source>Post</source>
      <translation>Chức vụ</translation>
    </message>
    <message>
      <source>Printed form</source>
      <translation>Biểu in</translation>
    </message>
    <message>
      <source>Purpose</source>
      <translation>Mục đích</translation>
    </message>
    <message>
      <source>Put right</source>
      <translation>Đã khắc phục</translation>
    </message>
    <message>
      <source>Rate a year</source>
      <translation>Lãi suất năm</translation>
    </message>
    <message>
      <source>Reasons of no need</source>
      <translation>Lý do không có nhu cầu (đợt sau)</translation>
    </message>
    <message>
      <source>Received on</source>
      <translation>Ngày nhận</translation>
    </message>
    <message>
      <source>Registered until</source>
      <translation>Đăng ký đến ngày</translation>
    </message>
    <message>
      <source>Registration number</source>
      <translation>Số đăng ký hoạt động</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Kết quả</translation>
    </message>
    <message>
      <source>Round</source>
      <translation>Lần</translation>
    </message>
    <message>
      <source>Rule</source>
      <translation>Quy định</translation>
    </message>
    <message>
      <source>Rules</source>
      <translation>Quy định</translation>
    </message>
    <message>
      <source>Savings and loan group</source>
      <translation>Tổ TK&amp;VV</translation>
    </message>
    <message>
      <source>Sending company</source>
      <translation>Doanh nghiệp đưa đi</translation>
    </message>
    <message>
      <source>Sessions</source>
      <translation>Buổi học</translation>
    </message>
    <message>
      <source>Sex</source>
      <translation>Giới tính</translation>
    </message>
    <message>
      <source>Signer</source>
      <translation>Người ký</translation>
    </message>
    <message>
      <source>Signing authority</source>
      <translation>Thẩm quyền ký</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Tình trạng</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Tình trạng</translation>
    </message>
    <message>
      <source>Summary</source>
      <translation>Trích yếu</translation>
    </message>
    <message>
      <source>Survey round</source>
      <translation>Đợt khảo sát</translation>
    </message>
    <message>
      <source>Survey rounds</source>
      <translation>Đợt khảo sát</translation>
    </message>
    <message>
      <source>Target</source>
      <translation>Chỉ tiêu</translation>
    </message>
    <message>
      <source>Targets of the year</source>
      <translation>Chỉ tiêu năm</translation>
    </message>
    <message>
      <source>Time of day</source>
      <translation>Buổi</translation>
    </message>
    <message>
      <source>To</source>
      <translation>Đến ngày</translation>
    </message>
    <message>
      <source>To be closed by</source>
      <translation>Hạn chốt</translation>
    </message>
    <message>
      <source>To reach</source>
      <translation>Giao</translation>
    </message>
    <message>
      <source>Trade</source>
      <translation>Nghề</translation>
    </message>
    <message>
      <source>Trades</source>
      <translation>Nghề</translation>
    </message>
    <message>
      <source>Training days</source>
      <translation>Số ngày học</translation>
    </message>
    <message>
      <source>Training needs</source>
      <translation>Nhu cầu học nghề</translation>
    </message>
    <message>
      <source>Training provider</source>
      <translation>Cơ sở đào tạo</translation>
    </message>
    <message>
      <source>Training providers</source>
      <translation>Cơ sở đào tạo</translation>
    </message>
    <message>
      <source>Trust organisation</source>
      <translation>Hội ủy thác</translation>
    </message>
    <message>
      <source>Until before</source>
      <translation>Đến trước ngày</translation>
    </message>
    <message>
      <source>Users</source>
      <translation>Người dùng</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Mức</translation>
    </message>
    <message>
      <source>Wanted trade 1</source>
      <translation>Nghề muốn học 1</translation>
    </message>
    <message>
      <source>Wanted trade 2</source>
      <translation>Nghề muốn học 2</translation>
    </message>
    <message>
      <source>Wants a loan</source>
      <translation>Muốn vay</translation>
    </message>
    <message>
      <source>Who asks</source>
      <translation>Người phụ trách</translation>
    </message>
    <message>
      <source>With a need</source>
      <translation>Có nhu cầu (người)</translation>
    </message>
    <message>
      <source>With a need at closing</source>
      <translation>Có nhu cầu lúc chốt</translation>
    </message>
    <message>
      <source>Work</source>
      <translation>Việc làm</translation>
    </message>
    <message>
      <source>Work abroad</source>
      <translation>Đi nước ngoài</translation>
    </message>
    <message>
      <source>Year</source>
      <translation>Năm</translation>
    </message>
    <message>
      <source>absences</source>
      <translation>lượt vắng</translation>
    </message>
    <message>
      <source>answers</source>
      <translation>lượt hỏi</translation>
    </message>
    <message>
      <source>applications</source>
      <translation>đơn</translation>
    </message>
    <message>
      <source>classes</source>
      <translation>lớp</translation>
    </message>
    <message>
      <source>documents</source>
      <translation>văn bản</translation>
    </message>
    <message>
      <source>enrolments</source>
      <translation>lượt người</translation>
    </message>
    <message>
      <source>hamlets</source>
      <translation>tổ, bản</translation>
    </message>
    <message>
      <source>letterheads</source>
      <translation>dòng</translation>
    </message>
    <message>
      <source>loan programmes</source>
      <translation>chương trình</translation>
    </message>
    <message>
      <source>loans</source>
      <translation>món</translation>
    </message>
    <message>
      <source>partner organisations</source>
      <translation>đơn vị</translation>
    </message>
    <message>
      <source>people</source>
      <translation>người</translation>
    </message>
    <message>
      <source>rounds</source>
      <translation>đợt</translation>
    </message>
    <message>
      <source>rows</source>
      <translation>dòng</translation>
    </message>
    <message>
      <source>rules</source>
      <translation>quy định</translation>
    </message>
    <message>
      <source>sessions</source>
      <translation>buổi</translation>
    </message>
    <message>
      <source>targets</source>
      <translation>chỉ tiêu</translation>
    </message>
    <message>
      <source>trades</source>
      <translation>nghề</translation>
    </message>
    <message>
      <source>training providers</source>
      <translation>cơ sở</translation>
    </message>
    <message>
      <source>turns</source>
      <translation>lượt</translation>
    </message>
    <message>
      <source>users</source>
      <translation>người dùng</translation>
    </message>
  </context>
  <context>
    <name>loan_event</name>
    <message>
      <source>Balance stated by the bank</source>
      <translation>Số ngân hàng báo</translation>
    </message>
    <message>
      <source>Disbursement</source>
      <translation>Giải ngân</translation>
    </message>
    <message>
      <source>Repayment</source>
      <translation>Trả nợ</translation>
    </message>
    <message>
      <source>Reversing entry</source>
      <translation>Hủy dòng đã ghi</translation>
    </message>
  </context>
  <context>
    <name>loan_state</name>
    <message>
      <source>Approved</source>
      <translation>Được duyệt</translation>
    </message>
    <message>
      <source>Confirmed</source>
      <translation>Đã xác nhận</translation>
    </message>
    <message>
      <source>Extended</source>
      <translation>Gia hạn</translation>
    </message>
    <message>
      <source>Outstanding</source>
      <translation>Còn dư nợ</translation>
    </message>
    <message>
      <source>Overdue</source>
      <translation>Quá hạn</translation>
    </message>
    <message>
      <source>Refused</source>
      <translation>Từ chối</translation>
    </message>
    <message>
      <source>Repaid</source>
      <translation>Đã trả hết</translation>
    </message>
    <message>
      <source>Requested</source>
      <translation>Đề nghị</translation>
    </message>
  </context>
  <context>
    <name>loans</name>
    <message>
      <source>50tr is 50 million</source>
      <translation>50tr là 50 triệu</translation>
    </message>
    <message>
      <source>Above the programme's ceiling</source>
      <translation>Vượt mức của chương trình</translation>
    </message>
    <message>
      <source>Amount (đồng)</source>
      <translation>Số tiền (đồng)</translation>
    </message>
    <message>
      <source>Balance the bank states</source>
      <translation>Số ngân hàng báo</translation>
    </message>
    <message>
      <source>Balance {amount}</source>
      <translation>Dư nợ {amount}</translation>
    </message>
    <message>
      <source>Borrower, a person</source>
      <translation>Người vay</translation>
    </message>
    <message>
      <source>Cancel an entry</source>
      <translation>Hủy dòng đã ghi</translation>
    </message>
    <message>
      <source>Customer code</source>
      <translation>Mã khách hàng</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Ngày</translation>
    </message>
    <message>
      <source>Disbursed on</source>
      <translation>Giải ngân ngày</translation>
    </message>
    <message>
      <source>Due on</source>
      <translation>Hạn trả</translation>
    </message>
    <message>
      <source>Entry</source>
      <translation>Dòng đã ghi</translation>
    </message>
    <message>
      <source>Jobs created</source>
      <translation>Lao động được tạo việc</translation>
    </message>
    <message>
      <source>Loan</source>
      <translation>Món vay</translation>
    </message>
    <message>
      <source>Loan programme</source>
      <translation>Chương trình vay</translation>
    </message>
    <message>
      <source>Loans</source>
      <translation>Món vay</translation>
    </message>
    <message>
      <source>No loan is written down yet.</source>
      <translation>Chưa ghi món vay nào.</translation>
    </message>
    <message>
      <source>Purpose</source>
      <translation>Mục đích</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Lý do</translation>
    </message>
    <message>
      <source>Record a repayment</source>
      <translation>Ghi trả nợ</translation>
    </message>
    <message>
      <source>Savings and loan group</source>
      <translation>Tổ TK&amp;VV</translation>
    </message>
    <message>
      <source>Term (months)</source>
      <translation>Thời hạn (tháng)</translation>
    </message>
    <message>
      <source>Trust organisation</source>
      <translation>Hội nhận ủy thác</translation>
    </message>
    <message>
      <source>bank, {day}</source>
      <translation>ngân hàng báo ngày {day}</translation>
    </message>
    <message>
      <source>or a household</source>
      <translation>hoặc hộ vay</translation>
    </message>
    <message>
      <source>{entry} (cancelled)</source>
      <translation>{entry} (đã hủy dòng)</translation>
    </message>
  </context>
  <context>
    <name>lock</name>
    <message>
      <source>Quit</source>
      <translation>Thoát</translation>
    </message>
    <message>
      <source>Screen locked</source>
      <translation>Màn hình đã khóa</translation>
    </message>
    <message>
      <source>The book is locked</source>
      <translation>Sổ đang khóa</translation>
    </message>
    <message>
      <source>Unlock</source>
      <translation>Mở khóa</translation>
    </message>
    <message>
      <source>{officer} was working in the book of {unit}. Everybody who has a password opens it, and goes on under the own name.</source>
      <translation>{officer} đang làm dở trong sổ của {unit}. Ai có mật khẩu riêng đều mở được và làm việc tiếp dưới tên mình.</translation>
    </message>
  </context>
  <context>
    <name>main_window</name>
    <message>
      <source>Tabs of the book</source>
      <translation>Các thẻ của sổ</translation>
    </message>
  </context>
  <context>
    <name>mapping</name>
    <message>
      <source>Bring under</source>
      <translation>Ghép</translation>
    </message>
    <message>
      <source>Near: {name}</source>
      <translation>Gần giống: {name}</translation>
    </message>
    <message>
      <source>None of them: keep it apart</source>
      <translation>Nghề, mục khác: giữ riêng</translation>
    </message>
    <message>
      <source>The office's catalogue came: which of its entries are your own?</source>
      <translation>Ghép mục tạm ghi với danh mục của cấp trên</translation>
    </message>
    <message>
      <source>{name} ({many} rows)</source>
      <translation>{name} ({many} dòng đang dùng)</translation>
    </message>
  </context>
  <context>
    <name>mark</name>
    <message>
      <source>Excused</source>
      <translation>P (có phép)</translation>
    </message>
    <message>
      <source>Unexcused</source>
      <translation>K (không phép)</translation>
    </message>
  </context>
  <context>
    <name>market</name>
    <message>
      <source>Europe</source>
      <translation>Châu Âu</translation>
    </message>
    <message>
      <source>Japan</source>
      <translation>Nhật Bản</translation>
    </message>
    <message>
      <source>Korea</source>
      <translation>Hàn Quốc</translation>
    </message>
    <message>
      <source>Other</source>
      <translation>Khác</translation>
    </message>
    <message>
      <source>Taiwan</source>
      <translation>Đài Loan</translation>
    </message>
  </context>
  <context>
    <name>menus</name>
    <message>
      <source>&amp;Edit</source>
      <translation>&amp;Sửa</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Tệp</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>Trợ &amp;giúp</translation>
    </message>
    <message>
      <source>&amp;Lists</source>
      <translation>&amp;Danh mục</translation>
    </message>
    <message>
      <source>&amp;Settings</source>
      <translation>Thiết &amp;lập</translation>
    </message>
    <message>
      <source>&amp;Tools</source>
      <translation>&amp;Công cụ</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;Xem</translation>
    </message>
    <message>
      <source>About</source>
      <translation>Giới thiệu</translation>
    </message>
    <message>
      <source>Add a person…</source>
      <translation>Thêm người…</translation>
    </message>
    <message>
      <source>Appearance</source>
      <translation>Giao diện</translation>
    </message>
    <message>
      <source>Back up now</source>
      <translation>Sao lưu ngay</translation>
    </message>
    <message>
      <source>Back up to a stick…</source>
      <translation>Sao lưu ra USB…</translation>
    </message>
    <message>
      <source>Check a list…</source>
      <translation>Kiểm tra danh sách…</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Tối</translation>
    </message>
    <message>
      <source>Export log…</source>
      <translation>Sổ xuất số liệu…</translation>
    </message>
    <message>
      <source>Find duplicates…</source>
      <translation>Tìm hồ sơ trùng…</translation>
    </message>
    <message>
      <source>Get started…</source>
      <translation>Bắt đầu…</translation>
    </message>
    <message>
      <source>Go back to a backup…</source>
      <translation>Quay về bản sao lưu…</translation>
    </message>
    <message>
      <source>Hamlets</source>
      <translation>Tổ, bản</translation>
    </message>
    <message>
      <source>History of edits…</source>
      <translation>Lịch sử sửa…</translation>
    </message>
    <message>
      <source>Import from Excel…</source>
      <translation>Nhập từ Excel…</translation>
    </message>
    <message>
      <source>Import the decision on poor households…</source>
      <translation>Nhập quyết định hộ nghèo, cận nghèo…</translation>
    </message>
    <message>
      <source>Larger text</source>
      <translation>Chữ to hơn</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Sáng</translation>
    </message>
    <message>
      <source>Light or dark as the computer</source>
      <translation>Sáng, tối theo máy</translation>
    </message>
    <message>
      <source>Loan programmes</source>
      <translation>Chương trình vay</translation>
    </message>
    <message>
      <source>Lock the screen, change the user</source>
      <translation>Khóa màn hình, đổi người dùng</translation>
    </message>
    <message>
      <source>Normal text</source>
      <translation>Cỡ chữ thường</translation>
    </message>
    <message>
      <source>Open the practice book</source>
      <translation>Mở sổ tập huấn</translation>
    </message>
    <message>
      <source>Partner organisations</source>
      <translation>Đơn vị phối hợp</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>In…</translation>
    </message>
    <message>
      <source>Quick find…</source>
      <translation>Tìm nhanh…</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Thoát</translation>
    </message>
    <message>
      <source>Recent records…</source>
      <translation>Hồ sơ vừa xem…</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Làm lại</translation>
    </message>
    <message>
      <source>Refresh</source>
      <translation>Nạp lại</translation>
    </message>
    <message>
      <source>Registered computers…</source>
      <translation>Máy đã đăng ký…</translation>
    </message>
    <message>
      <source>Reminders</source>
      <translation>Nhắc việc</translation>
    </message>
    <message>
      <source>Report a problem…</source>
      <translation>Báo sự cố…</translation>
    </message>
    <message>
      <source>Reporting periods</source>
      <translation>Kỳ báo cáo</translation>
    </message>
    <message>
      <source>Rules</source>
      <translation>Quy định</translation>
    </message>
    <message>
      <source>Screen lock</source>
      <translation>Khóa màn hình</translation>
    </message>
    <message>
      <source>Shortcuts</source>
      <translation>Phím tắt</translation>
    </message>
    <message>
      <source>Smaller text</source>
      <translation>Chữ nhỏ hơn</translation>
    </message>
    <message>
      <source>Targets of the year</source>
      <translation>Chỉ tiêu năm</translation>
    </message>
    <message>
      <source>This screen</source>
      <translation>Màn hình này</translation>
    </message>
    <message>
      <source>Trades</source>
      <translation>Nghề</translation>
    </message>
    <message>
      <source>Training providers</source>
      <translation>Cơ sở đào tạo</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Hoàn tác</translation>
    </message>
    <message>
      <source>Unit and signers</source>
      <translation>Đơn vị và người ký</translation>
    </message>
    <message>
      <source>Update from USB…</source>
      <translation>Cập nhật từ USB…</translation>
    </message>
    <message>
      <source>Users</source>
      <translation>Người dùng</translation>
    </message>
    <message>
      <source>Where the book and its backups lie</source>
      <translation>Nơi để sổ và sao lưu</translation>
    </message>
    <message>
      <source>Who can join now…</source>
      <translation>Ai học được ngay…</translation>
    </message>
  </context>
  <context>
    <name>message</name>
    <message>
      <source>Close</source>
      <translation>Đóng</translation>
    </message>
  </context>
  <context>
    <name>mismatches</name>
    <message>
      <source>Before</source>
      <translation>Trước đó</translation>
    </message>
    <message>
      <source>Decide</source>
      <translation>Chọn</translation>
    </message>
    <message>
      <source>Deleted</source>
      <translation>Đã xóa</translation>
    </message>
    <message>
      <source>Field</source>
      <translation>Mục</translation>
    </message>
    <message>
      <source>Kept</source>
      <translation>Giữ hồ sơ</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Để sau</translation>
    </message>
    <message>
      <source>Must be decided</source>
      <translation>Cần chọn</translation>
    </message>
    <message>
      <source>Nothing differs between computers.</source>
      <translation>Không có chỗ nào không khớp giữa các máy.</translation>
    </message>
    <message>
      <source>One computer wrote</source>
      <translation>Một máy ghi</translation>
    </message>
    <message>
      <source>Person, class, loan</source>
      <translation>Người, lớp, món vay</translation>
    </message>
    <message>
      <source>Shown now</source>
      <translation>Đang dùng</translation>
    </message>
    <message>
      <source>Take all of computer “{device}” for this record</source>
      <translation>Hồ sơ này lấy hết theo máy “{device}”</translation>
    </message>
    <message>
      <source>The other wrote</source>
      <translation>Máy kia ghi</translation>
    </message>
    <message>
      <source>The record {name} was deleted by {first}; meanwhile another computer edited it. The record was kept.</source>
      <translation>Hồ sơ {name} do {first} xóa; trong khi đó máy khác lại sửa. Hồ sơ được giữ lại.</translation>
    </message>
    <message>
      <source>Which value holds?</source>
      <translation>Lấy giá trị nào?</translation>
    </message>
    <message>
      <source>Write another value…</source>
      <translation>Ghi giá trị khác…</translation>
    </message>
    <message>
      <source>computer “{device}” ({officer}, {time}) wrote “{value}”</source>
      <translation>máy “{device}” ({officer}, {time}) ghi “{value}”</translation>
    </message>
    <message>
      <source>mismatches</source>
      <translation>chỗ không khớp</translation>
    </message>
    <message>
      <source>{field} of {name}: {first}; {second}; before that it was “{before}”. Both wrote without having seen the other. Meanwhile the forms use “{shown}”.</source>
      <translation>{field} của {name}: {first}; {second}; trước đó là “{before}”. Hai bên ghi khi chưa thấy nhau. Trong lúc chờ, các biểu dùng “{shown}”.</translation>
    </message>
    <message>
      <source>{number}   Take “{value}”</source>
      <translation>{number}   Lấy “{value}”</translation>
    </message>
    <message>
      <source>{officer} on computer “{device}” ({time})</source>
      <translation>{officer} trên máy “{device}” ({time})</translation>
    </message>
    <message>
      <source>{time}, clock doubtful</source>
      <translation>{time}, giờ chưa chắc</translation>
    </message>
  </context>
  <context>
    <name>narrowing</name>
    <message>
      <source>Clear filter</source>
      <translation>Bỏ lọc</translation>
    </message>
    <message>
      <source>Save this filter</source>
      <translation>Cất bộ lọc này</translation>
    </message>
    <message>
      <source>Shown now: {what}</source>
      <translation>Đang xem: {what}</translation>
    </message>
  </context>
  <context>
    <name>need</name>
    <message>
      <source>Added after closing</source>
      <translation>Bổ sung sau khi chốt</translation>
    </message>
    <message>
      <source>Amount of the loan (đồng)</source>
      <translation>Số tiền muốn vay (đồng)</translation>
    </message>
    <message>
      <source>Asked on</source>
      <translation>Ngày hỏi</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Tiếp tục</translation>
    </message>
    <message>
      <source>Hamlet</source>
      <translation>Tổ, bản</translation>
    </message>
    <message>
      <source>Months possible</source>
      <translation>Tháng học được</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>Người lao động</translation>
    </message>
    <message>
      <source>Plan after the course</source>
      <translation>Dự kiến sau học</translation>
    </message>
    <message>
      <source>Reason for no need</source>
      <translation>Lý do không có nhu cầu</translation>
    </message>
    <message>
      <source>Reason of an adjustment after closing</source>
      <translation>Lý do điều chỉnh sau chốt</translation>
    </message>
    <message>
      <source>Remark</source>
      <translation>Ghi chú</translation>
    </message>
    <message>
      <source>Survey round</source>
      <translation>Đợt khảo sát</translation>
    </message>
    <message>
      <source>Time of day</source>
      <translation>Buổi học được</translation>
    </message>
    <message>
      <source>Wanted trade 1</source>
      <translation>Nghề muốn học 1</translation>
    </message>
    <message>
      <source>Wanted trade 2</source>
      <translation>Nghề muốn học 2</translation>
    </message>
    <message>
      <source>Wants a loan</source>
      <translation>Muốn vay vốn</translation>
    </message>
    <message>
      <source>Wants to learn a trade</source>
      <translation>Có nhu cầu học nghề</translation>
    </message>
    <message>
      <source>Wants to work abroad</source>
      <translation>Muốn đi làm ở nước ngoài</translation>
    </message>
  </context>
  <context>
    <name>new_passphrase</name>
    <message>
      <source>Choose a new password</source>
      <translation>Đặt mật khẩu mới</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Để sau</translation>
    </message>
    <message>
      <source>New password</source>
      <translation>Mật khẩu mới</translation>
    </message>
    <message>
      <source>Once more</source>
      <translation>Gõ lại lần nữa</translation>
    </message>
    <message>
      <source>Set the password</source>
      <translation>Đặt mật khẩu</translation>
    </message>
    <message>
      <source>The book was opened by its recovery sheet. The old password stops working; the sheet stays valid, put it back into the safe.</source>
      <translation>Sổ được mở bằng phiếu khôi phục. Mật khẩu cũ sẽ không dùng được nữa; phiếu vẫn dùng được, hãy cất lại vào tủ.</translation>
    </message>
    <message>
      <source>The two passwords differ. Type them again.</source>
      <translation>Hai lần gõ không giống nhau. Hãy gõ lại.</translation>
    </message>
    <message>
      <source>Who you are</source>
      <translation>Anh/chị là</translation>
    </message>
  </context>
  <context>
    <name>no_need_reason</name>
    <message>
      <source>Age</source>
      <translation>Tuổi</translation>
    </message>
    <message>
      <source>Course in the last five years</source>
      <translation>Đã học trong 5 năm qua</translation>
    </message>
    <message>
      <source>Does not believe in getting work</source>
      <translation>Không tin có việc làm</translation>
    </message>
    <message>
      <source>Has a trade already</source>
      <translation>Đã có nghề</translation>
    </message>
    <message>
      <source>Health</source>
      <translation>Sức khỏe</translation>
    </message>
    <message>
      <source>No time</source>
      <translation>Không có thời gian</translation>
    </message>
    <message>
      <source>Other</source>
      <translation>Khác</translation>
    </message>
    <message>
      <source>Too far</source>
      <translation>Xa nơi học</translation>
    </message>
    <message>
      <source>Trade not suitable</source>
      <translation>Nghề không phù hợp</translation>
    </message>
    <message>
      <source>Wrong time</source>
      <translation>Không đúng thời điểm</translation>
    </message>
  </context>
  <context>
    <name>officer_access</name>
    <message>
      <source>Ended, still has a password</source>
      <translation>Đã thôi, còn mật khẩu</translation>
    </message>
    <message>
      <source>Has a password</source>
      <translation>Có mật khẩu</translation>
    </message>
    <message>
      <source>No password</source>
      <translation>Chưa có mật khẩu</translation>
    </message>
    <message>
      <source>Working now</source>
      <translation>Đang làm việc</translation>
    </message>
  </context>
  <context>
    <name>officers</name>
    <message>
      <source>At least 8 letters. Turn the Vietnamese typing tool off first.</source>
      <translation>Ít nhất 8 chữ. Tắt bộ gõ tiếng Việt trước khi gõ.</translation>
    </message>
    <message>
      <source>Change my password</source>
      <translation>Đổi mật khẩu của tôi</translation>
    </message>
    <message>
      <source>Full name</source>
      <translation>Họ và tên</translation>
    </message>
    <message>
      <source>Give a password</source>
      <translation>Đặt mật khẩu</translation>
    </message>
    <message>
      <source>Leave it</source>
      <translation>Để nguyên</translation>
    </message>
    <message>
      <source>New password</source>
      <translation>Mật khẩu mới</translation>
    </message>
    <message>
      <source>New password once more</source>
      <translation>Gõ lại mật khẩu mới</translation>
    </message>
    <message>
      <source>Nobody works in this book by name yet.</source>
      <translation>Chưa có người dùng nào trong sổ này.</translation>
    </message>
    <message>
      <source>Password of {name}</source>
      <translation>Mật khẩu của {name}</translation>
    </message>
    <message>
      <source>Post</source>
      <translation>Chức vụ</translation>
    </message>
    <message>
      <source>Present password</source>
      <translation>Mật khẩu đang dùng</translation>
    </message>
    <message>
      <source>Shall {name} no longer open this book?</source>
      <translation>Không cho {name} mở sổ này nữa?</translation>
    </message>
    <message>
      <source>Take away</source>
      <translation>Bỏ mật khẩu</translation>
    </message>
    <message>
      <source>Take the password away</source>
      <translation>Bỏ mật khẩu</translation>
    </message>
    <message>
      <source>This is not what was typed above. Type it again.</source>
      <translation>Hai lần gõ chưa giống nhau. Gõ lại.</translation>
    </message>
    <message>
      <source>User</source>
      <translation>Người dùng</translation>
    </message>
    <message>
      <source>What was written stays under this name. Undo does not bring it back.</source>
      <translation>Những gì đã ghi vẫn đứng tên người này. Hoàn tác không lấy lại được mật khẩu.</translation>
    </message>
    <message>
      <source>Works here from</source>
      <translation>Làm việc từ ngày</translation>
    </message>
    <message>
      <source>Works here until</source>
      <translation>Làm việc đến ngày</translation>
    </message>
  </context>
  <context>
    <name>openings</name>
    <message>
      <source>A class of this trade is held in this month</source>
      <translation>Tháng này có lớp nghề này</translation>
    </message>
    <message>
      <source>Asked</source>
      <translation>Đăng ký</translation>
    </message>
    <message>
      <source>Full classes</source>
      <translation>Đủ mở (lớp)</translation>
    </message>
    <message>
      <source>Months people have time</source>
      <translation>Tháng học được</translation>
    </message>
    <message>
      <source>People in a class</source>
      <translation>Sĩ số tối đa</translation>
    </message>
    <message>
      <source>Trade</source>
      <translation>Nghề</translation>
    </message>
    <message>
      <source>What can be opened now</source>
      <translation>Có thể mở lớp</translation>
    </message>
    <message>
      <source>Who can join now</source>
      <translation>Ai học được ngay</translation>
    </message>
    <message>
      <source>trades</source>
      <translation>nghề</translation>
    </message>
  </context>
  <context>
    <name>outcome</name>
    <message>
      <source>Created own work</source>
      <translation>Tự tạo việc làm</translation>
    </message>
    <message>
      <source>Employed by an enterprise</source>
      <translation>Doanh nghiệp, đơn vị tuyển dụng</translation>
    </message>
    <message>
      <source>Formed a group, cooperative or enterprise</source>
      <translation>Lập tổ hợp tác, HTX, doanh nghiệp</translation>
    </message>
    <message>
      <source>No work yet</source>
      <translation>Chưa có việc làm</translation>
    </message>
    <message>
      <source>Not reached yet</source>
      <translation>Chưa liên lạc được</translation>
    </message>
    <message>
      <source>Old trade, higher income</source>
      <translation>Nghề cũ, thu nhập cao hơn</translation>
    </message>
    <message>
      <source>Other (studies, service, moved, died)</source>
      <translation>Khác (đi học, nghĩa vụ, chuyển đi, đã mất)</translation>
    </message>
    <message>
      <source>Products bought under contract</source>
      <translation>Được bao tiêu sản phẩm</translation>
    </message>
    <message>
      <source>Works abroad</source>
      <translation>Đi làm ở nước ngoài</translation>
    </message>
  </context>
  <context>
    <name>outcomes</name>
    <message>
      <source>Asked on</source>
      <translation>Ngày hỏi</translation>
    </message>
    <message>
      <source>Difficulty</source>
      <translation>Khó khăn</translation>
    </message>
    <message>
      <source>Learner</source>
      <translation>Học viên</translation>
    </message>
    <message>
      <source>Monthly income (đồng)</source>
      <translation>Thu nhập tháng (đồng)</translation>
    </message>
    <message>
      <source>Nobody has been asked yet what became of the course.</source>
      <translation>Chưa hỏi ai về việc làm sau đào tạo.</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation>Kết quả việc làm</translation>
    </message>
    <message>
      <source>Own contribution (days of work)</source>
      <translation>Phần tự bỏ ra (ngày công)</translation>
    </message>
    <message>
      <source>Own contribution (đồng)</source>
      <translation>Phần tự bỏ ra (đồng)</translation>
    </message>
    <message>
      <source>Place of work</source>
      <translation>Nơi làm</translation>
    </message>
    <message>
      <source>Remark</source>
      <translation>Ghi chú</translation>
    </message>
    <message>
      <source>Round (1: 6 months, 2: 12 months)</source>
      <translation>Lần (1: 6 tháng, 2: 12 tháng)</translation>
    </message>
    <message>
      <source>Trade used</source>
      <translation>Làm đúng nghề</translation>
    </message>
  </context>
  <context>
    <name>packets</name>
    <message>
      <source>Changes</source>
      <translation>Số thay đổi</translation>
    </message>
    <message>
      <source>Changes only</source>
      <translation>Phần thay đổi</translation>
    </message>
    <message>
      <source>Confirmation of receipt</source>
      <translation>Xác nhận đã nhận</translation>
    </message>
    <message>
      <source>Confirmed</source>
      <translation>Đã xác nhận</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Ngày</translation>
    </message>
    <message>
      <source>Everything</source>
      <translation>Toàn bộ</translation>
    </message>
    <message>
      <source>Everything was handed over</source>
      <translation>Đã gửi hết</translation>
    </message>
    <message>
      <source>Fields</source>
      <translation>Mục</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Tệp</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Loại</translation>
    </message>
    <message>
      <source>No row was returned.</source>
      <translation>Không có dòng nào bị trả lại.</translation>
    </message>
    <message>
      <source>Not sent: {n} changes</source>
      <translation>Chưa gửi: {n} thay đổi</translation>
    </message>
    <message>
      <source>Nothing was handed over yet.</source>
      <translation>Chưa gửi gói nào.</translation>
    </message>
    <message>
      <source>Nothing was received yet.</source>
      <translation>Chưa nhận gói nào.</translation>
    </message>
    <message>
      <source>Office's card</source>
      <translation>Thẻ của cấp trên</translation>
    </message>
    <message>
      <source>Packet number</source>
      <translation>Gói số</translation>
    </message>
    <message>
      <source>Packets (*.songhe)</source>
      <translation>Gói (*.songhe)</translation>
    </message>
    <message>
      <source>Packets to receive</source>
      <translation>Gói cần nhận</translation>
    </message>
    <message>
      <source>Person, class, loan</source>
      <translation>Người, lớp, món vay</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Lý do</translation>
    </message>
    <message>
      <source>Receipt</source>
      <translation>Phiếu giao nhận</translation>
    </message>
    <message>
      <source>Received</source>
      <translation>Đã nhận</translation>
    </message>
    <message>
      <source>Received before</source>
      <translation>Đã nhận từ trước</translation>
    </message>
    <message>
      <source>Received on</source>
      <translation>Ngày nhận</translation>
    </message>
    <message>
      <source>Receiver</source>
      <translation>Nơi nhận</translation>
    </message>
    <message>
      <source>Receive…</source>
      <translation>Nhận…</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>Hồ sơ</translation>
    </message>
    <message>
      <source>Refused</source>
      <translation>Không nhận</translation>
    </message>
    <message>
      <source>Registration</source>
      <translation>Đơn đăng ký máy</translation>
    </message>
    <message>
      <source>Rows</source>
      <translation>Số dòng</translation>
    </message>
    <message>
      <source>Rows returned</source>
      <translation>Có dòng bị trả lại</translation>
    </message>
    <message>
      <source>Sender</source>
      <translation>Từ</translation>
    </message>
    <message>
      <source>Send…</source>
      <translation>Gửi…</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Tình trạng</translation>
    </message>
    <message>
      <source>Unbroken</source>
      <translation>Còn nguyên</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>Đang chờ</translation>
    </message>
    <message>
      <source>Written</source>
      <translation>Đã ghi</translation>
    </message>
    <message>
      <source>last handed over {day}</source>
      <translation>gửi gần nhất {day}</translation>
    </message>
    <message>
      <source>last word received {day} ({days} days ago)</source>
      <translation>nhận tin gần nhất {day} ({days} ngày trước)</translation>
    </message>
    <message>
      <source>no word received yet</source>
      <translation>chưa nhận tin lần nào</translation>
    </message>
    <message>
      <source>packets</source>
      <translation>gói</translation>
    </message>
    <message>
      <source>returned rows</source>
      <translation>dòng bị trả lại</translation>
    </message>
    <message>
      <source>{n} applied</source>
      <translation>đã ghi vào sổ {n}</translation>
    </message>
    <message>
      <source>{n} changes in it</source>
      <translation>{n} thay đổi</translation>
    </message>
    <message>
      <source>{n} records returned</source>
      <translation>{n} dòng bị trả lại</translation>
    </message>
    <message>
      <source>{n} rows</source>
      <translation>{n} dòng</translation>
    </message>
    <message>
      <source>{n} waiting</source>
      <translation>{n} đang chờ</translation>
    </message>
    <message>
      <source>{unit}, packet {number}: {kind}</source>
      <translation>{unit}, gói số {number}: {kind}</translation>
    </message>
  </context>
  <context>
    <name>paper</name>
    <message>
      <source>Drawing the form</source>
      <translation>Đang lập biểu</translation>
    </message>
  </context>
  <context>
    <name>papers</name>
    <message>
      <source>Papers</source>
      <translation>Giấy tờ</translation>
    </message>
    <message>
      <source>Print all ({n})</source>
      <translation>In tất cả ({n})</translation>
    </message>
  </context>
  <context>
    <name>part_of_day</name>
    <message>
      <source>Afternoon</source>
      <translation>Chiều</translation>
    </message>
    <message>
      <source>Evening</source>
      <translation>Tối</translation>
    </message>
    <message>
      <source>Morning</source>
      <translation>Sáng</translation>
    </message>
  </context>
  <context>
    <name>partner_kind</name>
    <message>
      <source>Bank</source>
      <translation>Ngân hàng</translation>
    </message>
    <message>
      <source>Cooperative</source>
      <translation>Hợp tác xã</translation>
    </message>
    <message>
      <source>Enterprise</source>
      <translation>Doanh nghiệp</translation>
    </message>
    <message>
      <source>Fatherland Front</source>
      <translation>Mặt trận Tổ quốc</translation>
    </message>
    <message>
      <source>Office</source>
      <translation>Cơ quan</translation>
    </message>
    <message>
      <source>Other</source>
      <translation>Khác</translation>
    </message>
    <message>
      <source>Union</source>
      <translation>Hội, đoàn thể</translation>
    </message>
  </context>
  <context>
    <name>passphrase</name>
    <message>
      <source>Caps Lock seems to be on.</source>
      <translation>Có vẻ phím Caps Lock đang bật.</translation>
    </message>
    <message>
      <source>Key on the recovery sheet</source>
      <translation>Dãy chữ trên phiếu khôi phục</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Mở sổ</translation>
    </message>
    <message>
      <source>Open the book</source>
      <translation>Mở sổ</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>Mật khẩu</translation>
    </message>
    <message>
      <source>The Vietnamese typing tool is on. Turn it off to type the password.</source>
      <translation>Bộ gõ tiếng Việt đang bật. Tắt bộ gõ rồi gõ lại mật khẩu.</translation>
    </message>
    <message>
      <source>Use the password</source>
      <translation>Dùng mật khẩu</translation>
    </message>
    <message>
      <source>Use the recovery sheet</source>
      <translation>Dùng phiếu khôi phục</translation>
    </message>
  </context>
  <context>
    <name>person</name>
    <message>
      <source>A digit may have been mistyped. Look at the card again and correct the wrong side.</source>
      <translation>Có thể gõ nhầm một chữ số. Hãy xem lại thẻ và sửa bên sai.</translation>
    </message>
    <message>
      <source>Agrees to be introduced to employers</source>
      <translation>Đồng ý cho giới thiệu việc làm</translation>
    </message>
    <message>
      <source>Average monthly income (đồng)</source>
      <translation>Thu nhập bình quân tháng (đồng)</translation>
    </message>
    <message>
      <source>By the ID number this person is {card_sex}, born in {card_year}; the record says {sex}, born {year}.</source>
      <translation>Theo số căn cước thì người này là {card_sex}, sinh năm {card_year}; hồ sơ ghi {sex}, sinh năm {year}.</translation>
    </message>
    <message>
      <source>Correct</source>
      <translation>Sửa lại</translation>
    </message>
    <message>
      <source>Day of birth</source>
      <translation>Ngày sinh</translation>
    </message>
    <message>
      <source>Ethnic group</source>
      <translation>Dân tộc</translation>
    </message>
    <message>
      <source>Full name</source>
      <translation>Họ và tên</translation>
    </message>
    <message>
      <source>General education</source>
      <translation>Trình độ văn hóa</translation>
    </message>
    <message>
      <source>Hamlet</source>
      <translation>Tổ, bản</translation>
    </message>
    <message>
      <source>Household</source>
      <translation>Hộ</translation>
    </message>
    <message>
      <source>ID number</source>
      <translation>Số CCCD</translation>
    </message>
    <message>
      <source>Identity card or personal number, 12 digits</source>
      <translation>Căn cước hoặc số định danh, 12 chữ số</translation>
    </message>
    <message>
      <source>If so, use the record that is there, so that nobody is written down twice. If not, this is remembered and not asked again.</source>
      <translation>Nếu đúng, hãy dùng hồ sơ đã có để không ai bị ghi hai lần. Nếu không, chương trình sẽ nhớ và không hỏi lại.</translation>
    </message>
    <message>
      <source>Main job</source>
      <translation>Công việc chính</translation>
    </message>
    <message>
      <source>New household, this person is its head</source>
      <translation>Lập hộ mới, người này là chủ hộ</translation>
    </message>
    <message>
      <source>One person: join the records</source>
      <translation>Một người: gộp hồ sơ</translation>
    </message>
    <message>
      <source>Permanent home</source>
      <translation>Nơi thường trú</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>Điện thoại</translation>
    </message>
    <message>
      <source>Policy group</source>
      <translation>Đối tượng</translation>
    </message>
    <message>
      <source>Present home</source>
      <translation>Nơi ở hiện tại</translation>
    </message>
    <message>
      <source>Remark</source>
      <translation>Ghi chú</translation>
    </message>
    <message>
      <source>Sex</source>
      <translation>Giới tính</translation>
    </message>
    <message>
      <source>Somebody else</source>
      <translation>Người khác</translation>
    </message>
    <message>
      <source>Technical education</source>
      <translation>Trình độ chuyên môn</translation>
    </message>
    <message>
      <source>The card says so</source>
      <translation>Trên thẻ ghi như vậy</translation>
    </message>
    <message>
      <source>This person may be there already: {name}, born {birth}, {hamlet}.</source>
      <translation>Có thể người này đã có hồ sơ: {name}, sinh {birth}, {hamlet}.</translation>
    </message>
    <message>
      <source>Type a name that is not in the list to add it</source>
      <translation>Gõ tên chưa có trong danh sách để thêm</translation>
    </message>
    <message>
      <source>Use the record that is there</source>
      <translation>Dùng hồ sơ đã có</translation>
    </message>
    <message>
      <source>Why there is no ID number</source>
      <translation>Lý do chưa có số căn cước</translation>
    </message>
    <message>
      <source>Work status</source>
      <translation>Tình trạng việc làm</translation>
    </message>
    <message>
      <source>Works in farming</source>
      <translation>Trực tiếp làm nông nghiệp</translation>
    </message>
    <message>
      <source>hamlet not said</source>
      <translation>chưa rõ tổ, bản</translation>
    </message>
    <message>
      <source>or the year of birth</source>
      <translation>hoặc năm sinh</translation>
    </message>
    <message>
      <source>{name} (new)</source>
      <translation>{name} (mới)</translation>
    </message>
  </context>
  <context>
    <name>placement_state</name>
    <message>
      <source>Advised</source>
      <translation>Được tư vấn</translation>
    </message>
    <message>
      <source>Departed</source>
      <translation>Đã xuất cảnh</translation>
    </message>
    <message>
      <source>Given up</source>
      <translation>Thôi</translation>
    </message>
    <message>
      <source>Orientation course</source>
      <translation>Học định hướng</translation>
    </message>
    <message>
      <source>Registered</source>
      <translation>Đăng ký</translation>
    </message>
    <message>
      <source>Returned early</source>
      <translation>Về trước hạn</translation>
    </message>
    <message>
      <source>Returned on time</source>
      <translation>Về đúng hạn</translation>
    </message>
    <message>
      <source>Selected</source>
      <translation>Trúng tuyển</translation>
    </message>
    <message>
      <source>Waiting to depart</source>
      <translation>Chờ xuất cảnh</translation>
    </message>
  </context>
  <context>
    <name>placements</name>
    <message>
      <source>Departed on</source>
      <translation>Xuất cảnh ngày</translation>
    </message>
    <message>
      <source>Introduced on</source>
      <translation>Giới thiệu ngày</translation>
    </message>
    <message>
      <source>Job</source>
      <translation>Công việc</translation>
    </message>
    <message>
      <source>Market</source>
      <translation>Thị trường</translation>
    </message>
    <message>
      <source>Months</source>
      <translation>Thời hạn (tháng)</translation>
    </message>
    <message>
      <source>Next step</source>
      <translation>Bước tiếp</translation>
    </message>
    <message>
      <source>Nobody has been introduced to work abroad yet.</source>
      <translation>Chưa giới thiệu ai đi làm ở nước ngoài.</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>Người lao động</translation>
    </message>
    <message>
      <source>Remark</source>
      <translation>Ghi chú</translation>
    </message>
    <message>
      <source>Sending company</source>
      <translation>Doanh nghiệp đưa đi</translation>
    </message>
    <message>
      <source>Work abroad</source>
      <translation>Đi làm ở nước ngoài</translation>
    </message>
  </context>
  <context>
    <name>placing</name>
    <message>
      <source>Asked for the trade</source>
      <translation>Nguyện vọng</translation>
    </message>
    <message>
      <source>Asked on</source>
      <translation>Ngày hỏi</translation>
    </message>
    <message>
      <source>Birth</source>
      <translation>Ngày sinh</translation>
    </message>
    <message>
      <source>Choose</source>
      <translation>Chọn</translation>
    </message>
    <message>
      <source>Choose from the top</source>
      <translation>Chọn từ trên xuống</translation>
    </message>
    <message>
      <source>Chosen</source>
      <translation>Chọn</translation>
    </message>
    <message>
      <source>First day in the class</source>
      <translation>Ngày vào lớp</translation>
    </message>
    <message>
      <source>Full name</source>
      <translation>Họ và tên</translation>
    </message>
    <message>
      <source>Hamlet</source>
      <translation>Tổ, bản</translation>
    </message>
    <message>
      <source>How many people</source>
      <translation>Số người</translation>
    </message>
    <message>
      <source>In class {class_code} until {end}</source>
      <translation>Đang học lớp {class_code} đến {end}</translation>
    </message>
    <message>
      <source>Learned {trade} before</source>
      <translation>Đã học nghề {trade}</translation>
    </message>
    <message>
      <source>Learned {trade}, class {class_code}, {day}</source>
      <translation>Đã học {trade}, lớp {class_code}, {day}</translation>
    </message>
    <message>
      <source>Nobody asked for this trade. Type a name above to look among everybody.</source>
      <translation>Chưa ai muốn học nghề này. Gõ tên ở ô Tìm để chọn trong mọi người.</translation>
    </message>
    <message>
      <source>Nobody is chosen yet. Choose with Space.</source>
      <translation>Chưa chọn ai. Chọn bằng phím cách.</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>Xếp vào lớp</translation>
    </message>
    <message>
      <source>Place anyway</source>
      <translation>Vẫn xếp, ghi lý do</translation>
    </message>
    <message>
      <source>Put into class</source>
      <translation>Xếp vào lớp</translation>
    </message>
    <message>
      <source>Reason, for all of them</source>
      <translation>Lý do, dùng cho tất cả</translation>
    </message>
    <message>
      <source>Space: choose · Ctrl+Enter: put into class</source>
      <translation>Phím cách: chọn · Ctrl+Enter: xếp vào lớp</translation>
    </message>
    <message>
      <source>To look at</source>
      <translation>Cần xem</translation>
    </message>
    <message>
      <source>people can be chosen</source>
      <translation>người</translation>
    </message>
    <message>
      <source>{n} chosen</source>
      <translation>Đã chọn {n} người</translation>
    </message>
    <message>
      <source>{n} people asked for this trade</source>
      <translation>{n} người muốn học nghề này</translation>
    </message>
    <message>
      <source>{n} people found among everybody</source>
      <translation>tìm thấy {n} người trong mọi người</translation>
    </message>
    <message>
      <source>{n} people to look at, such as {name}: {doubt}</source>
      <translation>{n} người cần xem, ví dụ {name}: {doubt}</translation>
    </message>
  </context>
  <context>
    <name>policy_group</name>
    <message>
      <source>Disabled person</source>
      <translation>Người khuyết tật</translation>
    </message>
    <message>
      <source>Fisher</source>
      <translation>Ngư dân</translation>
    </message>
    <message>
      <source>Land recovered</source>
      <translation>Hộ bị thu hồi đất</translation>
    </message>
    <message>
      <source>Near-poor household</source>
      <translation>Hộ cận nghèo</translation>
    </message>
    <message>
      <source>Newly escaped poverty</source>
      <translation>Hộ mới thoát nghèo</translation>
    </message>
    <message>
      <source>Person of merit</source>
      <translation>Người có công</translation>
    </message>
    <message>
      <source>Poor household</source>
      <translation>Hộ nghèo</translation>
    </message>
    <message>
      <source>Social allowance</source>
      <translation>Hưởng trợ cấp xã hội</translation>
    </message>
    <message>
      <source>Woman who lost her job</source>
      <translation>Lao động nữ bị mất việc làm</translation>
    </message>
    <message>
      <source>Youth who finished service</source>
      <translation>Thanh niên hoàn thành nghĩa vụ</translation>
    </message>
  </context>
  <context>
    <name>poverty</name>
    <message>
      <source>Check the list</source>
      <translation>Kiểm tra danh sách</translation>
    </message>
    <message>
      <source>Checking the list</source>
      <translation>Đang kiểm tra danh sách</translation>
    </message>
    <message>
      <source>Class</source>
      <translation>Phân loại</translation>
    </message>
    <message>
      <source>Class where the list says none</source>
      <translation>Phân loại khi danh sách không ghi</translation>
    </message>
    <message>
      <source>Classes of the year</source>
      <translation>Phân loại của năm</translation>
    </message>
    <message>
      <source>Decision {number}</source>
      <translation>Quyết định {number}</translation>
    </message>
    <message>
      <source>For a list of one class only; else leave it empty</source>
      <translation>Chỉ chọn khi cả danh sách là một loại hộ; nếu không thì để trống</translation>
    </message>
    <message>
      <source>Hamlet</source>
      <translation>Tổ, bản</translation>
    </message>
    <message>
      <source>Head of household</source>
      <translation>Chủ hộ</translation>
    </message>
    <message>
      <source>In the book</source>
      <translation>Trong sổ</translation>
    </message>
    <message>
      <source>Members</source>
      <translation>Số người</translation>
    </message>
    <message>
      <source>Number of the decision</source>
      <translation>Số quyết định</translation>
    </message>
    <message>
      <source>Poor and near-poor households by decision</source>
      <translation>Hộ nghèo, cận nghèo theo quyết định</translation>
    </message>
    <message>
      <source>Row</source>
      <translation>Dòng</translation>
    </message>
    <message>
      <source>Signed on</source>
      <translation>Ngày ký</translation>
    </message>
    <message>
      <source>The list names no household.</source>
      <translation>Danh sách không có hộ nào.</translation>
    </message>
    <message>
      <source>Undo (Ctrl+Z) takes all of it back.</source>
      <translation>Hoàn tác (Ctrl+Z) lấy lại toàn bộ lần nhập này.</translation>
    </message>
    <message>
      <source>Write {n} households</source>
      <translation>Ghi {n} hộ</translation>
    </message>
    <message>
      <source>Writing the decision down</source>
      <translation>Đang ghi quyết định</translation>
    </message>
    <message>
      <source>{n} households are written down; {left} rows are not. Marks of before that the decision does not renew end.</source>
      <translation>{n} hộ được ghi; {left} dòng chưa ghi được. Dấu hộ nghèo, cận nghèo cũ mà quyết định không còn ghi sẽ hết hạn.</translation>
    </message>
    <message>
      <source>{n} households have their class of {year}; {ended} marks of before ended.</source>
      <translation>Đã ghi phân loại năm {year} cho {n} hộ; {ended} dấu cũ hết hạn.</translation>
    </message>
  </context>
  <context>
    <name>poverty_class</name>
    <message>
      <source>Near-poor household</source>
      <translation>Hộ cận nghèo</translation>
    </message>
    <message>
      <source>Newly escaped poverty</source>
      <translation>Hộ mới thoát nghèo</translation>
    </message>
    <message>
      <source>Poor household</source>
      <translation>Hộ nghèo</translation>
    </message>
  </context>
  <context>
    <name>poverty_verdict</name>
    <message>
      <source>Class not said</source>
      <translation>Chưa ghi phân loại</translation>
    </message>
    <message>
      <source>Household found</source>
      <translation>Đã thấy hộ</translation>
    </message>
    <message>
      <source>Not in the book</source>
      <translation>Chưa có trong sổ</translation>
    </message>
    <message>
      <source>Person found, a household is made</source>
      <translation>Đã thấy người, sẽ lập hộ</translation>
    </message>
    <message>
      <source>Several fit</source>
      <translation>Có nhiều người trùng</translation>
    </message>
    <message>
      <source>Twice in the list</source>
      <translation>Trùng dòng trên</translation>
    </message>
  </context>
  <context>
    <name>preview</name>
    <message>
      <source>Keep as PDF</source>
      <translation>Cất PDF</translation>
    </message>
    <message>
      <source>Keep the PDF</source>
      <translation>Cất PDF</translation>
    </message>
    <message>
      <source>PDF (*.pdf)</source>
      <translation>Tệp PDF (*.pdf)</translation>
    </message>
    <message>
      <source>Page {place}</source>
      <translation>Trang {place}</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Các trang</translation>
    </message>
    <message>
      <source>Print</source>
      <translation>In</translation>
    </message>
  </context>
  <context>
    <name>problem</name>
    <message>
      <source>Copy the report</source>
      <translation>Chép báo cáo</translation>
    </message>
    <message>
      <source>Everything up to {time} is saved.</source>
      <translation>Mọi thứ đến {time} đã lưu.</translation>
    </message>
    <message>
      <source>Keep the report…</source>
      <translation>Cất báo cáo…</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Báo cáo sự cố</translation>
    </message>
    <message>
      <source>Send the report to whoever looks after the program. It holds no names.</source>
      <translation>Gửi báo cáo cho người phụ trách chương trình. Trong đó không có tên ai.</translation>
    </message>
    <message>
      <source>Something in the program went wrong; this step was not carried out.</source>
      <translation>Chương trình gặp sự cố, bước vừa rồi chưa làm được.</translation>
    </message>
  </context>
  <context>
    <name>progress</name>
    <message>
      <source>Cancel</source>
      <translation>Bỏ qua</translation>
    </message>
  </context>
  <context>
    <name>prompts</name>
    <message>
      <source>New password:</source>
      <translation>Mật khẩu mới:</translation>
    </message>
    <message>
      <source>Opened by the recovery sheet. Set a new password at a terminal.</source>
      <translation>Đã mở sổ bằng phiếu khôi phục. Cần đặt mật khẩu mới: chạy lại lệnh này trong cửa sổ dòng lệnh.</translation>
    </message>
    <message>
      <source>Password:</source>
      <translation>Mật khẩu:</translation>
    </message>
    <message>
      <source>Remember it on this computer? [y/N]</source>
      <translation>Nhớ mật khẩu trên máy này? [c/K]</translation>
    </message>
    <message>
      <source>The two are not alike, or empty.</source>
      <translation>Hai lần gõ chưa giống nhau, hoặc để trống.</translation>
    </message>
    <message>
      <source>Type it again:</source>
      <translation>Gõ lại lần nữa:</translation>
    </message>
    <message>
      <source>Who are you? Number:</source>
      <translation>Ai đang dùng máy? Số:</translation>
    </message>
    <message>
      <source>identity.age opens every packet for this store. Delete it after checking.</source>
      <translation>Tệp identity.age mở được mọi gói gửi cho sổ này. Kiểm tra xong thì xóa đi.</translation>
    </message>
  </context>
  <context>
    <name>proofs</name>
    <message>
      <source>Finished on</source>
      <translation>Học xong ngày</translation>
    </message>
    <message>
      <source>Issued on</source>
      <translation>Ngày cấp</translation>
    </message>
    <message>
      <source>Issuer</source>
      <translation>Cơ quan cấp</translation>
    </message>
    <message>
      <source>Name of the list or paper</source>
      <translation>Tên danh sách hoặc giấy tờ</translation>
    </message>
    <message>
      <source>Number of the paper</source>
      <translation>Số giấy</translation>
    </message>
    <message>
      <source>Paid by the state</source>
      <translation>Nhà nước hỗ trợ học phí</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>Nơi học</translation>
    </message>
    <message>
      <source>Policy group</source>
      <translation>Đối tượng</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Nguồn</translation>
    </message>
    <message>
      <source>Trade</source>
      <translation>Nghề</translation>
    </message>
    <message>
      <source>Valid to</source>
      <translation>Có giá trị đến</translation>
    </message>
    <message>
      <source>or only the year</source>
      <translation>hoặc chỉ năm</translation>
    </message>
  </context>
  <context>
    <name>purpose</name>
    <message>
      <source>Be employed</source>
      <translation>Đi làm cho doanh nghiệp</translation>
    </message>
    <message>
      <source>Create own work</source>
      <translation>Tự tạo việc làm</translation>
    </message>
    <message>
      <source>Expand production</source>
      <translation>Mở rộng sản xuất</translation>
    </message>
    <message>
      <source>Work abroad</source>
      <translation>Đi làm ở nước ngoài</translation>
    </message>
  </context>
  <context>
    <name>recent</name>
    <message>
      <source>Recent records</source>
      <translation>Hồ sơ vừa xem</translation>
    </message>
    <message>
      <source>Records you look at will stand here.</source>
      <translation>Các hồ sơ đã xem sẽ hiện ở đây.</translation>
    </message>
  </context>
  <context>
    <name>record</name>
    <message>
      <source>Answers of inspections</source>
      <translation>Mục đã kiểm tra</translation>
    </message>
    <message>
      <source>Applications for training</source>
      <translation>Đơn đăng ký học nghề</translation>
    </message>
    <message>
      <source>Attendance marks</source>
      <translation>Điểm danh</translation>
    </message>
    <message>
      <source>Classes</source>
      <translation>Lớp</translation>
    </message>
    <message>
      <source>Distances</source>
      <translation>Khoảng cách</translation>
    </message>
    <message>
      <source>Documents</source>
      <translation>Văn bản</translation>
    </message>
    <message>
      <source>Earlier courses</source>
      <translation>Đã học nghề trước đây</translation>
    </message>
    <message>
      <source>Entries of loans</source>
      <translation>Dòng ghi của món vay</translation>
    </message>
    <message>
      <source>Facts of hamlets</source>
      <translation>Đặc điểm tổ, bản</translation>
    </message>
    <message>
      <source>Figures at closing</source>
      <translation>Số liệu lúc chốt</translation>
    </message>
    <message>
      <source>Hamlets</source>
      <translation>Tổ, bản</translation>
    </message>
    <message>
      <source>Household classes of a year</source>
      <translation>Diện hộ theo năm</translation>
    </message>
    <message>
      <source>Households</source>
      <translation>Hộ</translation>
    </message>
    <message>
      <source>Inspection turns</source>
      <translation>Lượt kiểm tra</translation>
    </message>
    <message>
      <source>Joined records</source>
      <translation>Hồ sơ đã gộp</translation>
    </message>
    <message>
      <source>Learners of classes</source>
      <translation>Học viên của lớp</translation>
    </message>
    <message>
      <source>Letterheads and signers</source>
      <translation>Đơn vị và người ký</translation>
    </message>
    <message>
      <source>Loan programmes</source>
      <translation>Chương trình vay</translation>
    </message>
    <message>
      <source>Loans</source>
      <translation>Món vay</translation>
    </message>
    <message>
      <source>Officers</source>
      <translation>Người dùng</translation>
    </message>
    <message>
      <source>Outcomes</source>
      <translation>Kết quả việc làm</translation>
    </message>
    <message>
      <source>Partner organisations</source>
      <translation>Đơn vị phối hợp</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Người lao động</translation>
    </message>
    <message>
      <source>Placements abroad</source>
      <translation>Đi làm ở nước ngoài</translation>
    </message>
    <message>
      <source>Policy groups</source>
      <translation>Đối tượng</translation>
    </message>
    <message>
      <source>Progress of a round</source>
      <translation>Tiến độ đợt khảo sát</translation>
    </message>
    <message>
      <source>Registered computers</source>
      <translation>Máy đã đăng ký</translation>
    </message>
    <message>
      <source>Rules</source>
      <translation>Quy định</translation>
    </message>
    <message>
      <source>Sessions</source>
      <translation>Buổi học</translation>
    </message>
    <message>
      <source>Survey rounds</source>
      <translation>Đợt khảo sát</translation>
    </message>
    <message>
      <source>Targets of a year</source>
      <translation>Chỉ tiêu năm</translation>
    </message>
    <message>
      <source>Trades</source>
      <translation>Nghề</translation>
    </message>
    <message>
      <source>Training needs</source>
      <translation>Nhu cầu học nghề</translation>
    </message>
    <message>
      <source>Training providers</source>
      <translation>Cơ sở đào tạo</translation>
    </message>
    <message>
      <source>Withdrawn computers</source>
      <translation>Máy đã thu hồi</translation>
    </message>
    <message>
      <source>Yearly figures of hamlets</source>
      <translation>Số liệu tổ, bản theo năm</translation>
    </message>
  </context>
  <context>
    <name>record_list</name>
    <message>
      <source>Add: {title}</source>
      <translation>Thêm {title}</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Xóa</translation>
    </message>
    <message>
      <source>Delete {name}?</source>
      <translation>Xóa {name}?</translation>
    </message>
    <message>
      <source>Edit: {title}</source>
      <translation>Sửa {title}</translation>
    </message>
    <message>
      <source>Export to Excel</source>
      <translation>Xuất ra Excel</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Bỏ qua</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>Hồ sơ</translation>
    </message>
    <message>
      <source>Undo brings it back.</source>
      <translation>Hoàn tác sẽ lấy lại được.</translation>
    </message>
    <message>
      <source>all years</source>
      <translation>mọi năm</translation>
    </message>
    <message>
      <source>{n} rows were written to Excel.</source>
      <translation>Đã ghi {n} dòng ra Excel.</translation>
    </message>
  </context>
  <context>
    <name>reference</name>
    <message>
      <source>Address</source>
      <translation>Địa chỉ</translation>
    </message>
    <message>
      <source>Borrower</source>
      <translation>Người vay</translation>
    </message>
    <message>
      <source>Ceiling (đồng)</source>
      <translation>Mức vay tối đa (đồng)</translation>
    </message>
    <message>
      <source>Code</source>
      <translation>Mã</translation>
    </message>
    <message>
      <source>Empty: made of the name</source>
      <translation>Để trống: đặt theo tên</translation>
    </message>
    <message>
      <source>Farm trade</source>
      <translation>Nghề nông nghiệp</translation>
    </message>
    <message>
      <source>Hours</source>
      <translation>Số giờ</translation>
    </message>
    <message>
      <source>In force from</source>
      <translation>Áp dụng từ ngày</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Loại</translation>
    </message>
    <message>
      <source>Level</source>
      <translation>Trình độ</translation>
    </message>
    <message>
      <source>Loan programme</source>
      <translation>Chương trình vay</translation>
    </message>
    <message>
      <source>Longest term (months)</source>
      <translation>Thời hạn tối đa (tháng)</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Tên</translation>
    </message>
    <message>
      <source>Nothing is written down here yet.</source>
      <translation>Danh mục này chưa có dòng nào.</translation>
    </message>
    <message>
      <source>Partner organisation</source>
      <translation>Đơn vị phối hợp</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>Điện thoại</translation>
    </message>
    <message>
      <source>Rate a year (%)</source>
      <translation>Lãi suất năm (%)</translation>
    </message>
    <message>
      <source>Registered until</source>
      <translation>Đăng ký đến ngày</translation>
    </message>
    <message>
      <source>Registration number</source>
      <translation>Số đăng ký hoạt động</translation>
    </message>
    <message>
      <source>Trade</source>
      <translation>Nghề</translation>
    </message>
    <message>
      <source>Training days</source>
      <translation>Số ngày học</translation>
    </message>
    <message>
      <source>Training provider</source>
      <translation>Cơ sở đào tạo</translation>
    </message>
  </context>
  <context>
    <name>reference_state</name>
    <message>
      <source>Comes with the program</source>
      <translation>Có sẵn</translation>
    </message>
    <message>
      <source>Confirmed</source>
      <translation>Đã xác nhận</translation>
    </message>
    <message>
      <source>Not confirmed</source>
      <translation>Chưa xác nhận</translation>
    </message>
  </context>
  <context>
    <name>refusal</name>
    <message>
      <source>(Code {number})</source>
      <translation>(Mã {number})</translation>
    </message>
    <message>
      <source>A reason is needed.</source>
      <translation>Cần ghi lý do.</translation>
    </message>
    <message>
      <source>A target is at least 1.</source>
      <translation>Chỉ tiêu phải từ 1 trở lên.</translation>
    </message>
    <message>
      <source>Approve the registration; the packet is then taken at once.</source>
      <translation>Duyệt đăng ký máy thì gói được nhận luôn.</translation>
    </message>
    <message>
      <source>Ask for a packet from the computer in charge.</source>
      <translation>Đề nghị lập lại bằng máy được giao việc này.</translation>
    </message>
    <message>
      <source>Ask the commune to record it, then take its packet in.</source>
      <translation>Nhờ xã, phường ghi, rồi nhận gói của xã, phường đó.</translation>
    </message>
    <message>
      <source>Ask the office to change it.</source>
      <translation>Đề nghị cấp trên sửa.</translation>
    </message>
    <message>
      <source>Ask the unit which computer sent it.</source>
      <translation>Hỏi lại xã, phường máy nào đã gửi.</translation>
    </message>
    <message>
      <source>Ask {unit} to send “Everything”; no old packet need be looked for.</source>
      <translation>Xin {unit} gửi “Toàn bộ” là đủ, không cần tìm gói cũ.</translation>
    </message>
    <message>
      <source>At least one session and at most {most} are planned at once.</source>
      <translation>Mỗi lần xếp ít nhất 1 buổi, nhiều nhất {most} buổi.</translation>
    </message>
    <message>
      <source>Attendance of {date} cannot be taken yet: that day has not come.</source>
      <translation>Chưa điểm danh ngày {date} được: ngày này chưa đến.</translation>
    </message>
    <message>
      <source>Attendance of {date} cannot be taken: that session fell out ({reason}).</source>
      <translation>Chưa điểm danh ngày {date} được: buổi này đã nghỉ ({reason}).</translation>
    </message>
    <message>
      <source>Attendance of {date} was taken, so the session was not taken out.</source>
      <translation>Buổi ngày {date} đã điểm danh nên chưa bỏ khỏi lịch học.</translation>
    </message>
    <message>
      <source>Backups made before are as they were. Make room or plug it in, then back up again.</source>
      <translation>Các bản sao lưu trước vẫn còn nguyên. Dọn bớt chỗ trống hoặc cắm lại ổ rồi sao lưu lại.</translation>
    </message>
    <message>
      <source>Begin a class first, in the tab Classes.</source>
      <translation>Khai giảng lớp trước, ở thẻ Lớp học.</translation>
    </message>
    <message>
      <source>Change those records first.</source>
      <translation>Sửa các dòng đó trước.</translation>
    </message>
    <message>
      <source>Check the file of the office's card.</source>
      <translation>Xem lại tệp thẻ của cấp trên.</translation>
    </message>
    <message>
      <source>Check the name and the place of the file.</source>
      <translation>Xem lại tên và nơi để tệp.</translation>
    </message>
    <message>
      <source>Choose a backup of this book.</source>
      <translation>Chọn bản sao lưu của sổ này.</translation>
    </message>
    <message>
      <source>Choose a folder on a disk that stays in this computer.</source>
      <translation>Chọn một thư mục trên ổ đĩa gắn trong máy.</translation>
    </message>
    <message>
      <source>Choose a longer one; a few words in a row are easy to remember.</source>
      <translation>Chọn mật khẩu dài hơn; vài từ liền nhau thì dễ nhớ.</translation>
    </message>
    <message>
      <source>Choose a person or a household.</source>
      <translation>Chọn một người hoặc một hộ.</translation>
    </message>
    <message>
      <source>Choose a session that fell out.</source>
      <translation>Chọn một buổi đã nghỉ.</translation>
    </message>
    <message>
      <source>Choose a unit whose computer is registered.</source>
      <translation>Chọn xã, phường đã có máy đăng ký.</translation>
    </message>
    <message>
      <source>Choose a user in the list and give a new password.</source>
      <translation>Chọn người dùng trong danh sách rồi đặt mật khẩu mới.</translation>
    </message>
    <message>
      <source>Choose an earlier day, or change the first day of the next one.</source>
      <translation>Chọn ngày sớm hơn, hoặc sửa ngày đầu của dòng sau.</translation>
    </message>
    <message>
      <source>Choose another backup.</source>
      <translation>Chọn bản sao lưu khác.</translation>
    </message>
    <message>
      <source>Choose another day, or correct the closing of the class.</source>
      <translation>Chọn ngày khác, hoặc sửa ngày bế giảng.</translation>
    </message>
    <message>
      <source>Choose another day, or edit the one that is there.</source>
      <translation>Chọn ngày khác, hoặc sửa dòng đã có.</translation>
    </message>
    <message>
      <source>Choose another day.</source>
      <translation>Chọn ngày khác.</translation>
    </message>
    <message>
      <source>Choose another file.</source>
      <translation>Chọn tệp khác.</translation>
    </message>
    <message>
      <source>Choose another folder, or open the store that is there.</source>
      <translation>Chọn thư mục khác, hoặc mở sổ đang có.</translation>
    </message>
    <message>
      <source>Choose another password.</source>
      <translation>Chọn mật khẩu khác.</translation>
    </message>
    <message>
      <source>Choose another session, or correct the days of joining and leaving.</source>
      <translation>Chọn buổi khác, hoặc sửa ngày vào lớp, ngày thôi học.</translation>
    </message>
    <message>
      <source>Choose another.</source>
      <translation>Chọn nơi khác.</translation>
    </message>
    <message>
      <source>Choose at least one of each.</source>
      <translation>Chọn ít nhất một ngày và một buổi.</translation>
    </message>
    <message>
      <source>Choose one from the list of computers.</source>
      <translation>Chọn một máy trong danh sách máy.</translation>
    </message>
    <message>
      <source>Choose one of the next steps.</source>
      <translation>Chọn một trong các bước tiếp theo.</translation>
    </message>
    <message>
      <source>Choose one of the office's entries.</source>
      <translation>Chọn một dòng trong danh mục của cấp trên.</translation>
    </message>
    <message>
      <source>Choose one of: {known}.</source>
      <translation>Chọn một trong: {known}.</translation>
    </message>
    <message>
      <source>Choose the answer, or leave the day of the answer empty.</source>
      <translation>Chọn kết quả, hoặc để trống ngày trả kết quả.</translation>
    </message>
    <message>
      <source>Choose the file again.</source>
      <translation>Chọn lại tệp.</translation>
    </message>
    <message>
      <source>Choose the folder the packets were copied to.</source>
      <translation>Chọn thư mục đã chép gói vào.</translation>
    </message>
    <message>
      <source>Choose the reason; “Other” where none fits.</source>
      <translation>Chọn lý do; không có lý do nào đúng thì chọn “Khác”.</translation>
    </message>
    <message>
      <source>Choose the right folder, or make a new store.</source>
      <translation>Chọn đúng thư mục, hoặc lập sổ mới.</translation>
    </message>
    <message>
      <source>Choose the row with “Họ và tên”.</source>
      <translation>Chọn dòng có chữ “Họ và tên”.</translation>
    </message>
    <message>
      <source>Close Excel, or save a copy without a password, then try again.</source>
      <translation>Đóng Excel, hoặc cất một bản không mật khẩu, rồi thử lại.</translation>
    </message>
    <message>
      <source>Close it in Excel, or choose another name.</source>
      <translation>Đóng tệp trong Excel, hoặc chọn tên khác.</translation>
    </message>
    <message>
      <source>Close the other window, then open the store again.</source>
      <translation>Đóng cửa sổ kia rồi mở lại sổ.</translation>
    </message>
    <message>
      <source>Close.</source>
      <translation>Đóng.</translation>
    </message>
    <message>
      <source>Connect that disk, then open the program again. No new book was made.</source>
      <translation>Nối lại ổ đĩa đó rồi mở lại chương trình. Chưa lập sổ mới.</translation>
    </message>
    <message>
      <source>Copy keys.json back from a backup.</source>
      <translation>Chép lại keys.json từ bản sao lưu.</translation>
    </message>
    <message>
      <source>Copy the names again, one person a line, and paste them here.</source>
      <translation>Chép lại họ tên, mỗi người một dòng, rồi dán vào đây.</translation>
    </message>
    <message>
      <source>Correct one of the two days.</source>
      <translation>Sửa lại một trong hai ngày.</translation>
    </message>
    <message>
      <source>Correct the day.</source>
      <translation>Sửa ngày.</translation>
    </message>
    <message>
      <source>Correct the map, then try again.</source>
      <translation>Sửa bảng cột rồi thử lại.</translation>
    </message>
    <message>
      <source>Correct the number of sessions.</source>
      <translation>Sửa số buổi.</translation>
    </message>
    <message>
      <source>Delete the cells far below and right of the list in Excel, then try again.</source>
      <translation>Trong Excel, xóa các ô nằm xa phía dưới và bên phải danh sách rồi thử lại.</translation>
    </message>
    <message>
      <source>Do it in several parts.</source>
      <translation>Chia ra làm nhiều lần.</translation>
    </message>
    <message>
      <source>Do it on the office's first computer.</source>
      <translation>Làm trên máy đầu tiên của cấp trên.</translation>
    </message>
    <message>
      <source>Edit the one that is there.</source>
      <translation>Sửa dòng đã có.</translation>
    </message>
    <message>
      <source>From “{before}” this cannot go to “{after}”.</source>
      <translation>Từ “{before}” chưa chuyển sang “{after}” được.</translation>
    </message>
    <message>
      <source>Give its code of five digits, or its id.</source>
      <translation>Ghi mã đơn vị gồm năm chữ số, hoặc mã kèm ngày.</translation>
    </message>
    <message>
      <source>Go back to a backup.</source>
      <translation>Quay về bản sao lưu.</translation>
    </message>
    <message>
      <source>If the unit has a new computer, approve its registration first, then take the packet again.</source>
      <translation>Nếu đơn vị mới thay máy, duyệt đăng ký máy trước rồi nhận lại.</translation>
    </message>
    <message>
      <source>Import the people of the list first, then the decision again.</source>
      <translation>Nhập người trong danh sách trước, rồi nhập lại quyết định.</translation>
    </message>
    <message>
      <source>In Settings &gt; Unit and signers, let the first one begin earlier.</source>
      <translation>Vào Thiết lập &gt; Đơn vị và người ký, cho dòng đầu bắt đầu sớm hơn.</translation>
    </message>
    <message>
      <source>Keep both packets and ask the unit for everything.</source>
      <translation>Giữ cả hai gói và xin đơn vị gửi “Toàn bộ”.</translation>
    </message>
    <message>
      <source>Leave it; lists show only what was chosen.</source>
      <translation>Để nguyên; không chọn thì không dùng đến.</translation>
    </message>
    <message>
      <source>Let another user do it.</source>
      <translation>Nhờ người dùng khác làm.</translation>
    </message>
    <message>
      <source>Look at the packets to be checked again.</source>
      <translation>Xem các gói cần rà lại.</translation>
    </message>
    <message>
      <source>Look whether the disk is full, then try again.</source>
      <translation>Xem ổ đĩa có bị đầy không rồi thử lại.</translation>
    </message>
    <message>
      <source>Look whether the header row and the column of names are right.</source>
      <translation>Xem lại dòng tiêu đề và cột họ và tên đã đúng chưa.</translation>
    </message>
    <message>
      <source>Make the session up on another day, or take back that it fell out.</source>
      <translation>Thêm buổi học bù, hoặc bỏ đánh dấu nghỉ buổi.</translation>
    </message>
    <message>
      <source>Move that session; if it fell out too, choose it to make up for.</source>
      <translation>Dời buổi học bù đó; nếu buổi đó cũng nghỉ thì chọn chính nó để học bù.</translation>
    </message>
    <message>
      <source>Move those people to another hamlet first.</source>
      <translation>Chuyển những người đó sang tổ, bản khác trước.</translation>
    </message>
    <message>
      <source>No class runs, so there is nothing to carry away.</source>
      <translation>Không có lớp nào đang học, nên chưa có giấy mang đi.</translation>
    </message>
    <message>
      <source>No computer of “{text}” is registered, so nothing was written for it.</source>
      <translation>Chưa có máy nào của “{text}” đăng ký nên không ghi gói cho nơi đó.</translation>
    </message>
    <message>
      <source>No day of the week or part of the day was chosen.</source>
      <translation>Chưa chọn ngày trong tuần hoặc buổi học.</translation>
    </message>
    <message>
      <source>No folder was chosen for the book.</source>
      <translation>Chưa chọn nơi để sổ.</translation>
    </message>
    <message>
      <source>No header row was found in the sheet “{sheet}”.</source>
      <translation>Chưa thấy dòng tiêu đề trong trang “{sheet}”.</translation>
    </message>
    <message>
      <source>No household of this list is in the book, so nothing was written.</source>
      <translation>Chưa có hộ nào của danh sách này trong sổ, nên chưa ghi gì.</translation>
    </message>
    <message>
      <source>No name was found in what was pasted.</source>
      <translation>Không thấy họ tên nào trong nội dung đã dán.</translation>
    </message>
    <message>
      <source>No other password opens this store, so this one was kept.</source>
      <translation>Không còn mật khẩu nào khác mở được sổ nên mật khẩu này được giữ lại.</translation>
    </message>
    <message>
      <source>Nobody can leave a class before joining it; this learner joined on {date}.</source>
      <translation>Ngày thôi học không thể trước ngày vào lớp; học viên này vào lớp ngày {date}.</translation>
    </message>
    <message>
      <source>Nobody was found below the header row.</source>
      <translation>Không thấy người nào dưới dòng tiêu đề.</translation>
    </message>
    <message>
      <source>Not submitted yet: the expected job or income after the course is missing. A class is not opened before it is known where its learners will work.</source>
      <translation>Chưa trình được: thiếu việc làm hoặc thu nhập dự kiến sau khi học. Không mở lớp khi chưa dự báo được nơi làm việc và thu nhập. Bản nháp vẫn giữ.</translation>
    </message>
    <message>
      <source>Nothing can be printed yet: the organisation's name is not set.</source>
      <translation>Chưa in được vì chưa khai tên cơ quan.</translation>
    </message>
    <message>
      <source>Nothing can be written to the folder {folder}.</source>
      <translation>Không ghi được vào thư mục {folder}.</translation>
    </message>
    <message>
      <source>Only the office's store with the root key can do this.</source>
      <translation>Chỉ máy đầu tiên của cấp trên làm được việc này.</translation>
    </message>
    <message>
      <source>Only {free} bytes are free, {need} are needed. Nothing was written.</source>
      <translation>Chỉ còn trống {free} byte, cần {need} byte. Chưa ghi gì.</translation>
    </message>
    <message>
      <source>Open it in Excel, save it as .xlsx, then choose that file.</source>
      <translation>Mở bằng Excel, cất dạng .xlsx rồi chọn tệp đó.</translation>
    </message>
    <message>
      <source>Open that record, or type the number again.</source>
      <translation>Mở hồ sơ đó hoặc gõ lại số.</translation>
    </message>
    <message>
      <source>Packet {file} was not taken: its contents changed after it was sealed. It may have been copied badly, or somebody opened and changed it. The store on this computer is unchanged. Copy it again from the computer that sent it.</source>
      <translation>Không nhận gói {file}: nội dung đã thay đổi sau khi niêm phong. Có thể do chép hỏng hoặc có người mở ra sửa. Sổ trong máy không thay đổi. Chép lại từ máy gửi.</translation>
    </message>
    <message>
      <source>Packet {file} was not taken: the file was not copied to its end ({have}/{need}). Usually the stick was pulled out early. The store on this computer is unchanged.</source>
      <translation>Không nhận gói {file}: tệp chép chưa hết ({have}/{need}). Thường do rút USB sớm. Sổ trong máy không thay đổi.</translation>
    </message>
    <message>
      <source>Packet {number} is kept and not yet in the store, because {missing} earlier changes of {unit} are missing.</source>
      <translation>Gói số {number} được giữ lại, chưa ghi vào sổ, vì còn thiếu {missing} thay đổi trước đó của {unit}.</translation>
    </message>
    <message>
      <source>Packet {number} of {unit} was received on {date}. Nothing more was written this time.</source>
      <translation>Gói số {number} của {unit} đã nhận ngày {date}. Lần này không ghi thêm gì.</translation>
    </message>
    <message>
      <source>Paste the list in parts, or import it from Excel, which looks at every row too.</source>
      <translation>Dán từng phần, hoặc dùng Nhập từ Excel, cũng xem từng dòng.</translation>
    </message>
    <message>
      <source>People, classes and loans are recorded by the communes; nothing was added here.</source>
      <translation>Người dân, lớp học và khoản vay do xã, phường ghi; chưa thêm gì ở đây.</translation>
    </message>
    <message>
      <source>Plug it in again and write again.</source>
      <translation>Cắm lại và ghi tiếp.</translation>
    </message>
    <message>
      <source>Plug the disk in, or choose another place under Settings.</source>
      <translation>Cắm ổ đó vào, hoặc chọn nơi khác trong Thiết lập.</translation>
    </message>
    <message>
      <source>Read each group of four digits again; if they still differ, get the card again.</source>
      <translation>Đọc lại từng nhóm bốn số; vẫn khác thì xin lại tệp thẻ.</translation>
    </message>
    <message>
      <source>Read it again, or try the second copy on the stick.</source>
      <translation>Đọc lại, hoặc thử bản thứ hai trên USB.</translation>
    </message>
    <message>
      <source>Read the six groups of four digits from the office's screen.</source>
      <translation>Đọc sáu nhóm bốn số trên màn hình của cấp trên.</translation>
    </message>
    <message>
      <source>Record a new entry with the right amount.</source>
      <translation>Ghi một bút toán mới với số tiền đúng.</translation>
    </message>
    <message>
      <source>Refresh the list.</source>
      <translation>Nạp lại danh sách.</translation>
    </message>
    <message>
      <source>Refused: the computer “{device}” may not make this kind of packet.</source>
      <translation>Không nhận: máy “{device}” không được lập loại gói này.</translation>
    </message>
    <message>
      <source>Refused: the computer “{device}” may not write records of {area}.</source>
      <translation>Không nhận: máy “{device}” không được ghi số liệu của {area}.</translation>
    </message>
    <message>
      <source>Register it with the office's card.</source>
      <translation>Đăng ký máy bằng tệp thẻ của cấp trên.</translation>
    </message>
    <message>
      <source>Save a trouble report.</source>
      <translation>Lưu báo cáo sự cố.</translation>
    </message>
    <message>
      <source>Say that it fell out instead, with the reason.</source>
      <translation>Đánh dấu nghỉ buổi, ghi lý do.</translation>
    </message>
    <message>
      <source>Set a password for another officer first.</source>
      <translation>Đặt mật khẩu cho người khác trước.</translation>
    </message>
    <message>
      <source>Set it once in Settings &gt; Unit and signers.</source>
      <translation>Khai một lần ở Thiết lập &gt; Đơn vị và người ký.</translation>
    </message>
    <message>
      <source>Somebody else opens this store with the same password, by which the log knows who wrote. Nothing was changed.</source>
      <translation>Mật khẩu này đã có người khác của sổ dùng, mà sổ nhận ra người ghi theo mật khẩu, nên chưa đổi.</translation>
    </message>
    <message>
      <source>The amount must be greater than nothing.</source>
      <translation>Số tiền phải lớn hơn 0.</translation>
    </message>
    <message>
      <source>The answer lies before the day the application was received, {received}.</source>
      <translation>Ngày trả kết quả trước ngày nhận đơn, {received}.</translation>
    </message>
    <message>
      <source>The answer to the application is missing.</source>
      <translation>Chưa ghi kết quả của đơn.</translation>
    </message>
    <message>
      <source>The backup could not be written to {place}: the disk is full, or was taken out.</source>
      <translation>Chưa ghi được bản sao lưu vào {place}: ổ đã đầy hoặc đã bị rút ra.</translation>
    </message>
    <message>
      <source>The book cannot lie on a network drive: cut off, it would be damaged ({folder}).</source>
      <translation>Không để sổ trên ổ mạng: mất mạng là hỏng sổ ({folder}).</translation>
    </message>
    <message>
      <source>The book cannot lie on a stick: pulled out, it would be damaged ({folder}).</source>
      <translation>Không để sổ trên USB: rút ra là hỏng sổ ({folder}).</translation>
    </message>
    <message>
      <source>The book of this computer is in {folder}, which cannot be found now.</source>
      <translation>Sổ của máy này để ở {folder}, hiện không thấy.</translation>
    </message>
    <message>
      <source>The book was opened with the recovery sheet, so nobody is working in it by name.</source>
      <translation>Sổ được mở bằng phiếu khôi phục nên chưa biết ai đang làm việc.</translation>
    </message>
    <message>
      <source>The borrower is missing.</source>
      <translation>Chưa chọn người vay hoặc hộ vay.</translation>
    </message>
    <message>
      <source>The check number of the office was not compared, so the computer was not registered.</source>
      <translation>Chưa so số đối chiếu của cấp trên nên chưa đăng ký máy.</translation>
    </message>
    <message>
      <source>The class has no decision yet, so it cannot begin.</source>
      <translation>Lớp chưa có quyết định mở lớp nên chưa khai giảng được.</translation>
    </message>
    <message>
      <source>The column map does not fit this list: {detail}.</source>
      <translation>Bảng cột không khớp với danh sách này: {detail}.</translation>
    </message>
    <message>
      <source>The computer {device} is registered already, with another key, so this registration was refused. Somebody may be posing as it.</source>
      <translation>Máy {device} đã đăng ký với chìa khác nên không nhận đơn đăng ký này. Có thể có máy khác mạo danh.</translation>
    </message>
    <message>
      <source>The computer “{device}” was withdrawn; its packet {number} was refused, earlier ones stay.</source>
      <translation>Máy “{device}” đã thu hồi. Không nhận gói số {number}; các gói trước vẫn giữ.</translation>
    </message>
    <message>
      <source>The day is needed.</source>
      <translation>Cần ghi ngày.</translation>
    </message>
    <message>
      <source>The file keys.json of this store is missing or damaged. The store itself was not changed.</source>
      <translation>Tệp chìa keys.json của sổ bị thiếu hoặc hỏng. Sổ vẫn giữ nguyên.</translation>
    </message>
    <message>
      <source>The file {file} cannot be read.</source>
      <translation>Chưa đọc được tệp {file}.</translation>
    </message>
    <message>
      <source>The file {file} could not be written; it may be open in Excel.</source>
      <translation>Chưa ghi được tệp {file}; có thể tệp đang mở trong Excel.</translation>
    </message>
    <message>
      <source>The file {file} holds no rows.</source>
      <translation>Tệp {file} không có dòng nào.</translation>
    </message>
    <message>
      <source>The file {file} is damaged or is not a list, so it could not be read.</source>
      <translation>Tệp {file} bị hỏng hoặc không phải danh sách nên chưa đọc được.</translation>
    </message>
    <message>
      <source>The file {file} is larger than any list of people, so it was not read.</source>
      <translation>Tệp {file} lớn hơn mọi danh sách người nên chưa đọc.</translation>
    </message>
    <message>
      <source>The file {file} is no office card.</source>
      <translation>Tệp {file} không phải thẻ của cấp trên.</translation>
    </message>
    <message>
      <source>The file {file} is no registration of a computer.</source>
      <translation>Tệp {file} không phải đơn đăng ký máy.</translation>
    </message>
    <message>
      <source>The file {file} is not a packet of Sổ Nghề, or something foreign was added to it, so it was not opened.</source>
      <translation>Tệp {file} không phải gói của Sổ Nghề hoặc bị ghép thêm phần lạ, nên không mở.</translation>
    </message>
    <message>
      <source>The file {file} is open in Excel or has a password, so it could not be read.</source>
      <translation>Tệp {file} đang mở trong Excel hoặc có mật khẩu nên chưa đọc được.</translation>
    </message>
    <message>
      <source>The folder {folder} holds a store already; nothing was changed.</source>
      <translation>Thư mục {folder} đã có sổ; chưa thay đổi gì.</translation>
    </message>
    <message>
      <source>The folder {folder} is copied to other computers by {service}: half copies would damage the book, and records would leave the office.</source>
      <translation>Thư mục {folder} được {service} tự chép sang máy khác: chép dở dang sẽ làm hỏng sổ, và số liệu ra khỏi cơ quan.</translation>
    </message>
    <message>
      <source>The last day lies before the first.</source>
      <translation>Ngày cuối đứng trước ngày đầu.</translation>
    </message>
    <message>
      <source>The next one takes over, so this can last until {date} at most.</source>
      <translation>Dòng sau thay từ hôm sau, nên dòng này chỉ dùng được đến hết ngày {date}.</translation>
    </message>
    <message>
      <source>The number of the decision is missing.</source>
      <translation>Chưa ghi số quyết định.</translation>
    </message>
    <message>
      <source>The office keeps this one, so it is not changed here.</source>
      <translation>Dòng này do cấp trên giữ nên không sửa ở đây.</translation>
    </message>
    <message>
      <source>The office's catalogue has no entry “{text}”.</source>
      <translation>Danh mục của cấp trên không có “{text}”.</translation>
    </message>
    <message>
      <source>The organisation's name is not set for {date}, the day of this paper.</source>
      <translation>Chưa in được vì chưa khai tên cơ quan cho ngày {date} của giấy tờ này.</translation>
    </message>
    <message>
      <source>The packet could not be written to {place} ({cause}). It does not count as sent.</source>
      <translation>Chưa ghi được gói vào {place} ({cause}). Chưa coi là đã gửi.</translation>
    </message>
    <message>
      <source>The password has fewer than {least} letters.</source>
      <translation>Mật khẩu ngắn hơn {least} chữ.</translation>
    </message>
    <message>
      <source>The password is not right. Switch Vietnamese typing off, look at the Caps Lock light and type it again. If it is forgotten, use the recovery sheet.</source>
      <translation>Mật khẩu chưa đúng. Tắt bộ gõ tiếng Việt và xem đèn Caps Lock rồi gõ lại. Quên mật khẩu thì dùng phiếu khôi phục.</translation>
    </message>
    <message>
      <source>The password of the store is needed.</source>
      <translation>Cần mật khẩu để mở sổ.</translation>
    </message>
    <message>
      <source>The practice book could not be made.</source>
      <translation>Chưa lập được sổ tập huấn.</translation>
    </message>
    <message>
      <source>The reason for having no need is missing.</source>
      <translation>Chưa ghi lý do không có nhu cầu.</translation>
    </message>
    <message>
      <source>The recovery key does not open this store.</source>
      <translation>Dãy chữ số trên phiếu khôi phục chưa đúng với sổ này.</translation>
    </message>
    <message>
      <source>The round {round} was closed on {date}. A correction does not change the closed table; it goes into the column “Adjusted after closing”.</source>
      <translation>Đợt {round} đã chốt ngày {date}. Sửa bây giờ không làm đổi biểu đã chốt; thay đổi vào cột “Điều chỉnh sau chốt”.</translation>
    </message>
    <message>
      <source>The session of {date} did not fall out, so there is nothing to make up.</source>
      <translation>Buổi ngày {date} không nghỉ nên không cần học bù.</translation>
    </message>
    <message>
      <source>The session of {date} is made up for already on {made_up}.</source>
      <translation>Buổi nghỉ ngày {date} đã có buổi học bù ngày {made_up}.</translation>
    </message>
    <message>
      <source>The signer's post is missing.</source>
      <translation>Chưa có chức vụ người ký.</translation>
    </message>
    <message>
      <source>The stick was pulled out before everything was written. The unfinished packet does not count, older packets are whole, and nothing on this computer is lost.</source>
      <translation>USB bị rút khi chưa ghi xong. Gói dở đã bỏ, gói cũ còn nguyên, sổ trong máy không mất gì.</translation>
    </message>
    <message>
      <source>The store {file} cannot be opened: it is damaged or belongs to other keys.</source>
      <translation>Chưa mở được sổ {file}: tệp bị hỏng hoặc không đi cùng tệp chìa này.</translation>
    </message>
    <message>
      <source>The store {file} is open in another window of Sổ Nghề; nothing was changed.</source>
      <translation>Sổ {file} đang mở ở một cửa sổ Sổ Nghề khác; chưa có gì thay đổi.</translation>
    </message>
    <message>
      <source>The two check numbers differ, so the computer was not registered.</source>
      <translation>Hai số đối chiếu không giống nhau nên chưa đăng ký máy. Có thể chép nhầm tệp của máy khác.</translation>
    </message>
    <message>
      <source>The two passwords are not alike.</source>
      <translation>Hai lần gõ mật khẩu không giống nhau.</translation>
    </message>
    <message>
      <source>There is no copy of the backup on another disk: {place} cannot be written to.</source>
      <translation>Chưa chép được bản sao lưu sang ổ khác: không ghi được vào {place}.</translation>
    </message>
    <message>
      <source>There is no file {file}.</source>
      <translation>Chưa thấy tệp {file}.</translation>
    </message>
    <message>
      <source>There is no form “{form}”.</source>
      <translation>Không có biểu mẫu “{form}”.</translation>
    </message>
    <message>
      <source>There is no list “{name}”.</source>
      <translation>Không có danh sách “{name}”.</translation>
    </message>
    <message>
      <source>There is no packet in the folder {folder}.</source>
      <translation>Trong thư mục {folder} không có gói nào.</translation>
    </message>
    <message>
      <source>There is no registered computer {device}.</source>
      <translation>Chưa có máy {device} nào đăng ký.</translation>
    </message>
    <message>
      <source>There is no store in the folder {folder}.</source>
      <translation>Thư mục {folder} chưa có sổ.</translation>
    </message>
    <message>
      <source>There is no unit “{text}” here.</source>
      <translation>Không có đơn vị “{text}”.</translation>
    </message>
    <message>
      <source>This ID number is already in the record of {name}, born {birth}, {hamlet}. A number belongs to one person only, so nothing was added.</source>
      <translation>Số CCCD này đã có trong hồ sơ của {name}, sinh {birth}, {hamlet}. Mỗi số chỉ của một người nên chưa ghi thêm được.</translation>
    </message>
    <message>
      <source>This backup belongs to another book. The present store was not changed.</source>
      <translation>Bản sao lưu này của sổ khác. Sổ trong máy không thay đổi.</translation>
    </message>
    <message>
      <source>This backup is damaged or not whole. The present store was not changed.</source>
      <translation>Bản sao lưu này bị hỏng hoặc chép chưa hết. Sổ hiện nay không thay đổi.</translation>
    </message>
    <message>
      <source>This cannot be done.</source>
      <translation>Chưa làm được việc này.</translation>
    </message>
    <message>
      <source>This computer is not approved yet; its packet is kept unopened.</source>
      <translation>Máy này chưa được duyệt; gói được giữ nguyên, chưa mở.</translation>
    </message>
    <message>
      <source>This computer is not registered with an office yet.</source>
      <translation>Máy này chưa đăng ký với cấp trên.</translation>
    </message>
    <message>
      <source>This computer is registered with {office} already.</source>
      <translation>Máy này đã đăng ký với {office}.</translation>
    </message>
    <message>
      <source>This computer wrote packet {number} itself; there is nothing to receive in it.</source>
      <translation>Gói số {number} do chính máy này lập, không có gì để nhận.</translation>
    </message>
    <message>
      <source>This entry was cancelled already, or cancels another one.</source>
      <translation>Bút toán này đã được hủy, hoặc là bút toán hủy của một bút toán khác.</translation>
    </message>
    <message>
      <source>This file is an office card, not a packet of records.</source>
      <translation>Tệp này là thẻ của cấp trên, không phải gói số liệu.</translation>
    </message>
    <message>
      <source>This form has a signer from that day on already.</source>
      <translation>Biểu này đã khai người ký từ ngày đó.</translation>
    </message>
    <message>
      <source>This is a rule of the State; without the text it rests on it was not set.</source>
      <translation>Đây là quy định của Nhà nước; chưa ghi văn bản làm căn cứ nên chưa lưu.</translation>
    </message>
    <message>
      <source>This one comes with the program and cannot be deleted.</source>
      <translation>Dòng này có sẵn trong chương trình nên không xóa được.</translation>
    </message>
    <message>
      <source>This packet was made by version {their}, this computer runs version {ours}. The packet is kept as it is; once updated, open it again and it will be taken, no other packet is needed.</source>
      <translation>Gói này lập bằng bản {their}, máy đang dùng bản {ours}. Gói được giữ nguyên; cập nhật xong mở lại là nhận được, không phải xin gói khác.</translation>
    </message>
    <message>
      <source>This packet was refused: it was not made by a registered computer of its unit.</source>
      <translation>Không nhận gói này: không phải do máy đã đăng ký của đơn vị lập.</translation>
    </message>
    <message>
      <source>This packet was sent to {receiver}; this computer cannot open it. Take the stick to the place it is meant for.</source>
      <translation>Gói này gửi cho {receiver}, máy này không mở được. Chuyển USB đến đúng nơi nhận.</translation>
    </message>
    <message>
      <source>This record is no longer there; it was removed meanwhile.</source>
      <translation>Dòng này không còn nữa, đã được xóa trong lúc đó.</translation>
    </message>
    <message>
      <source>This store was written by version {their}, this computer runs version {ours}. It was not opened, to keep it safe.</source>
      <translation>Sổ này do bản {their} ghi, máy đang chạy bản {ours}. Chưa mở để giữ an toàn cho sổ.</translation>
    </message>
    <message>
      <source>This would change {count} records at once, {most} are the most. Nothing was changed.</source>
      <translation>Việc này đổi {count} hồ sơ một lúc, nhiều nhất là {most}. Chưa thay đổi gì.</translation>
    </message>
    <message>
      <source>Try again, or use another stick.</source>
      <translation>Thử lại, hoặc dùng USB khác.</translation>
    </message>
    <message>
      <source>Try the second copy on the stick.</source>
      <translation>Thử bản thứ hai trên USB.</translation>
    </message>
    <message>
      <source>Two packets of the computer “{device}” differ under one number ({number}); its store was probably copied or restored. Nothing was changed.</source>
      <translation>Hai gói cùng số {number} từ máy “{device}” nhưng nội dung khác nhau. Thường do sổ được chép sang máy khác hoặc quay về bản sao lưu. Sổ trong máy không thay đổi.</translation>
    </message>
    <message>
      <source>Type a year such as 2026.</source>
      <translation>Gõ năm, như 2026.</translation>
    </message>
    <message>
      <source>Type both again.</source>
      <translation>Gõ lại cả hai.</translation>
    </message>
    <message>
      <source>Type it again as it stands on the sheet, or use this store's own sheet.</source>
      <translation>Gõ lại đúng như trên phiếu, hoặc dùng đúng phiếu của sổ này.</translation>
    </message>
    <message>
      <source>Type it again, or leave it empty where somebody signs by their own post.</source>
      <translation>Gõ lại, hoặc để trống nếu ký theo chức vụ của mình.</translation>
    </message>
    <message>
      <source>Type it again, or use the recovery sheet.</source>
      <translation>Gõ lại, hoặc dùng phiếu khôi phục.</translation>
    </message>
    <message>
      <source>Type it again.</source>
      <translation>Gõ lại mục này.</translation>
    </message>
    <message>
      <source>Type it as 5/3/2026.</source>
      <translation>Gõ như 5/3/2026.</translation>
    </message>
    <message>
      <source>Type it as it stands on the decision, such as 15/QĐ-UBND.</source>
      <translation>Ghi như trên quyết định, ví dụ 15/QĐ-UBND.</translation>
    </message>
    <message>
      <source>Type the amount in đồng.</source>
      <translation>Ghi số tiền bằng đồng.</translation>
    </message>
    <message>
      <source>Type the number, or delete the target.</source>
      <translation>Gõ số, hoặc xóa chỉ tiêu.</translation>
    </message>
    <message>
      <source>Type the password, or use the recovery sheet.</source>
      <translation>Gõ mật khẩu, hoặc dùng phiếu khôi phục.</translation>
    </message>
    <message>
      <source>Update from USB.</source>
      <translation>Cập nhật từ USB.</translation>
    </message>
    <message>
      <source>Use another stick or drive, or clear files on this one.</source>
      <translation>Dùng USB hoặc ổ khác, hoặc xóa bớt tệp.</translation>
    </message>
    <message>
      <source>Use it to register this computer.</source>
      <translation>Dùng tệp này để đăng ký máy.</translation>
    </message>
    <message>
      <source>Who is working now cannot take their own password away.</source>
      <translation>Người đang làm việc không tự bỏ mật khẩu của mình được.</translation>
    </message>
    <message>
      <source>Write 30/4/2026, several with commas, a stretch as 14/2/2026 đến 22/2/2026.</source>
      <translation>Gõ như 30/4/2026, nhiều ngày cách nhau bằng dấu phẩy, ngày liền nhau như 14/2/2026 đến 22/2/2026.</translation>
    </message>
    <message>
      <source>Write down the decision's number and day first.</source>
      <translation>Ghi số và ngày quyết định trước.</translation>
    </message>
    <message>
      <source>Write it as 2024, 2024-Q1, 2024-03 or 2022-07-01..2025-06-30.</source>
      <translation>Ghi như 2024, 2024-Q1, 2024-03 hoặc 2022-07-01..2025-06-30.</translation>
    </message>
    <message>
      <source>Write number and day of the text under “Basis”.</source>
      <translation>Ghi số, ngày của văn bản vào mục “Căn cứ”.</translation>
    </message>
    <message>
      <source>Write the day.</source>
      <translation>Ghi ngày.</translation>
    </message>
    <message>
      <source>Write the expected job and income of the class, or leave it as a draft.</source>
      <translation>Ghi việc làm và thu nhập dự kiến của lớp, hoặc để bản nháp.</translation>
    </message>
    <message>
      <source>Write the post.</source>
      <translation>Ghi chức vụ.</translation>
    </message>
    <message>
      <source>Write the reason in a few words.</source>
      <translation>Ghi lý do ngắn gọn.</translation>
    </message>
    <message>
      <source>Write the reason of the adjustment, or leave it as it is.</source>
      <translation>Ghi lý do điều chỉnh rồi cất, hoặc bỏ qua.</translation>
    </message>
    <message>
      <source>it can only be read</source>
      <translation>chỉ cho đọc</translation>
    </message>
    <message>
      <source>what was written reads back differently, it may be broken</source>
      <translation>ghi xong đọc lại không khớp, có thể đã hỏng</translation>
    </message>
    <message>
      <source>{date} lies outside the time of the class ({opening} – {closing}); nothing was planned.</source>
      <translation>Ngày {date} nằm ngoài thời gian của lớp ({opening} – {closing}), nên chưa thêm được buổi này.</translation>
    </message>
    <message>
      <source>{lines} lines were pasted; at most {most} are checked at once.</source>
      <translation>Đã dán {lines} dòng; mỗi lần kiểm tra được nhiều nhất {most} dòng.</translation>
    </message>
    <message>
      <source>{many} people live in {name}, so it was kept.</source>
      <translation>{name} đang có {many} người nên được giữ lại.</translation>
    </message>
    <message>
      <source>{name} was not in the class on {date}: not joined yet, or left already.</source>
      <translation>Chưa điểm danh được: ngày {date} {name} chưa vào lớp hoặc đã thôi học.</translation>
    </message>
    <message>
      <source>{year} is no year of this book.</source>
      <translation>{year} không phải là năm dùng trong sổ.</translation>
    </message>
    <message>
      <source>“{day}” is not a whole day; a session needs day, month and year.</source>
      <translation>“{day}” chưa đủ ngày, tháng, năm; buổi học cần đủ cả ba.</translation>
    </message>
    <message>
      <source>“{name}” is in the list already.</source>
      <translation>“{name}” đã có trong danh mục.</translation>
    </message>
    <message>
      <source>“{name}” stands in {many} records, so it was kept.</source>
      <translation>“{name}” đang dùng ở {many} dòng nên được giữ lại.</translation>
    </message>
    <message>
      <source>“{text}” does not begin with TM., KT., Q., TL. or TUQ.</source>
      <translation>“{text}” không bắt đầu bằng TM., KT., Q., TL. hoặc TUQ.</translation>
    </message>
    <message>
      <source>“{text}” is no period.</source>
      <translation>“{text}” không phải là kỳ báo cáo.</translation>
    </message>
    <message>
      <source>“{text}” is not a day off.</source>
      <translation>“{text}” không đọc được thành ngày nghỉ.</translation>
    </message>
    <message>
      <source>“{value}” does not fit the field {field}.</source>
      <translation>“{value}” không đúng kiểu của mục {field}.</translation>
    </message>
  </context>
  <context>
    <name>reminders</name>
    <message>
      <source>Approve…</source>
      <translation>Duyệt máy…</translation>
    </message>
    <message>
      <source>Back up to USB</source>
      <translation>Sao lưu ra USB</translation>
    </message>
    <message>
      <source>Choose</source>
      <translation>Chọn</translation>
    </message>
    <message>
      <source>Class {class} has lessons {times}, {n} learners</source>
      <translation>Lớp {class} học {times}, sĩ số {n}</translation>
    </message>
    <message>
      <source>Import the new decision</source>
      <translation>Nhập quyết định mới</translation>
    </message>
    <message>
      <source>Make the report</source>
      <translation>Lập báo cáo</translation>
    </message>
    <message>
      <source>No backup on another disk for {d} days</source>
      <translation>Đã {d} ngày chưa sao lưu ra ổ khác</translation>
    </message>
    <message>
      <source>OVERDUE</source>
      <translation>QUÁ HẠN</translation>
    </message>
    <message>
      <source>Open applications</source>
      <translation>Mở đơn</translation>
    </message>
    <message>
      <source>Open progress</source>
      <translation>Mở tiến độ</translation>
    </message>
    <message>
      <source>Open the list</source>
      <translation>Mở danh sách</translation>
    </message>
    <message>
      <source>Packet {number} of {date} was not confirmed yet</source>
      <translation>Gói số {number} ngày {date} chưa được xác nhận</translation>
    </message>
    <message>
      <source>Print the sheet</source>
      <translation>In bảng</translation>
    </message>
    <message>
      <source>Receive…</source>
      <translation>Nhận…</translation>
    </message>
    <message>
      <source>Round {round} closes on {date}: {n} hamlets not done</source>
      <translation>Đợt {round} chốt ngày {date}: {n} tổ, bản chưa xong</translation>
    </message>
    <message>
      <source>Send…</source>
      <translation>Gửi…</translation>
    </message>
    <message>
      <source>Show the communes</source>
      <translation>Xem các xã</translation>
    </message>
    <message>
      <source>TO LOOK AT</source>
      <translation>CẦN XEM</translation>
    </message>
    <message>
      <source>TODAY</source>
      <translation>HÔM NAY</translation>
    </message>
    <message>
      <source>Take attendance</source>
      <translation>Điểm danh</translation>
    </message>
    <message>
      <source>The certificate of the policy group ran out for {n} people</source>
      <translation>{n} người hết hạn giấy xác nhận đối tượng</translation>
    </message>
    <message>
      <source>The report of quarter I</source>
      <translation>Báo cáo quý I</translation>
    </message>
    <message>
      <source>The report of quarter III</source>
      <translation>Báo cáo quý III</translation>
    </message>
    <message>
      <source>The report of the first half-year</source>
      <translation>Báo cáo 6 tháng đầu năm</translation>
    </message>
    <message>
      <source>The report of the year</source>
      <translation>Báo cáo năm</translation>
    </message>
    <message>
      <source>place not written</source>
      <translation>chưa ghi nơi học</translation>
    </message>
    <message>
      <source>{d} DAYS</source>
      <translation>{d} NGÀY</translation>
    </message>
    <message>
      <source>{n} applications for training are due to be answered</source>
      <translation>{n} đơn đăng ký học nghề đến hạn trả</translation>
    </message>
    <message>
      <source>{n} changes not sent; last sent on {date}</source>
      <translation>Chưa gửi {n} thay đổi; lần gửi gần nhất ngày {date}</translation>
    </message>
    <message>
      <source>{n} communes handed nothing over for {d} days</source>
      <translation>{n} xã, phường quá {d} ngày chưa gửi số liệu</translation>
    </message>
    <message>
      <source>{n} computers wait to be approved</source>
      <translation>{n} máy chờ duyệt</translation>
    </message>
    <message>
      <source>{n} loans are past due, the first since {date}</source>
      <translation>{n} khoản vay đã quá hạn trả, sớm nhất từ ngày {date}</translation>
    </message>
    <message>
      <source>{n} loans fall due, the first on {date}</source>
      <translation>{n} khoản vay sắp đến hạn trả, sớm nhất ngày {date}</translation>
    </message>
    <message>
      <source>{n} places differ between two computers</source>
      <translation>{n} chỗ không khớp giữa hai máy</translation>
    </message>
    <message>
      <source>{n} rows were returned</source>
      <translation>{n} dòng bị trả lại</translation>
    </message>
    <message>
      <source>{n} sessions without attendance: class {class}, {hamlet} ({dates})</source>
      <translation>{n} buổi chưa điểm danh: lớp {class}, {hamlet} ({dates})</translation>
    </message>
    <message>
      <source>{report} closes on {date}</source>
      <translation>{report} chốt ngày {date}</translation>
    </message>
  </context>
  <context>
    <name>report</name>
    <message>
      <source>2026, 2026-Q1, 2026-03, 2022-07-01..2025-06-30</source>
      <translation>2026, 2026-Q1, 2026-03, 2022-07-01..2025-06-30</translation>
    </message>
    <message>
      <source>Draw the report</source>
      <translation>Lập báo cáo</translation>
    </message>
    <message>
      <source>Drawing the report</source>
      <translation>Đang lập báo cáo</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>Kỳ báo cáo</translation>
    </message>
  </context>
  <context>
    <name>restore</name>
    <message>
      <source>Backups</source>
      <translation>Các bản sao lưu</translation>
    </message>
    <message>
      <source>Backups (*.songhe-backup)</source>
      <translation>Bản sao lưu (*.songhe-backup)</translation>
    </message>
    <message>
      <source>Before a list was imported</source>
      <translation>Trước khi nhập danh sách</translation>
    </message>
    <message>
      <source>Before an update of the program</source>
      <translation>Trước khi cập nhật chương trình</translation>
    </message>
    <message>
      <source>Before going back</source>
      <translation>Trước khi quay về bản sao lưu</translation>
    </message>
    <message>
      <source>Before packets were received</source>
      <translation>Trước khi nhận gói</translation>
    </message>
    <message>
      <source>Being checked…</source>
      <translation>Đang kiểm tra…</translation>
    </message>
    <message>
      <source>By hand</source>
      <translation>Tự sao lưu</translation>
    </message>
    <message>
      <source>Cannot be used</source>
      <translation>Không dùng được</translation>
    </message>
    <message>
      <source>Changes</source>
      <translation>Thay đổi</translation>
    </message>
    <message>
      <source>Choose a backup</source>
      <translation>Chọn bản sao lưu</translation>
    </message>
    <message>
      <source>Choose a file…</source>
      <translation>Chọn tệp…</translation>
    </message>
    <message>
      <source>Chosen file</source>
      <translation>Tệp đã chọn</translation>
    </message>
    <message>
      <source>Daily</source>
      <translation>Hằng ngày</translation>
    </message>
    <message>
      <source>Damaged</source>
      <translation>Bị hỏng</translation>
    </message>
    <message>
      <source>Go back to a backup</source>
      <translation>Quay về bản sao lưu</translation>
    </message>
    <message>
      <source>Go back to the backup of {when}?</source>
      <translation>Quay về bản sao lưu {when}?</translation>
    </message>
    <message>
      <source>Go back to this backup</source>
      <translation>Quay về bản này</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Loại</translation>
    </message>
    <message>
      <source>Looking into backups</source>
      <translation>Đang kiểm tra các bản sao lưu</translation>
    </message>
    <message>
      <source>Made</source>
      <translation>Lập lúc</translation>
    </message>
    <message>
      <source>No backup yet.</source>
      <translation>Chưa có bản sao lưu nào.</translation>
    </message>
    <message>
      <source>Nothing is undone, {n} changes come back.</source>
      <translation>Không mất gì, {n} thay đổi trở lại.</translation>
    </message>
    <message>
      <source>Nothing is undone: nothing was changed since.</source>
      <translation>Không mất gì: từ đó đến nay chưa có thay đổi.</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Số người</translation>
    </message>
    <message>
      <source>Second place</source>
      <translation>Nơi thứ hai</translation>
    </message>
    <message>
      <source>Sound</source>
      <translation>Còn tốt</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Tình trạng</translation>
    </message>
    <message>
      <source>Stay</source>
      <translation>Ở lại</translation>
    </message>
    <message>
      <source>This computer</source>
      <translation>Máy này</translation>
    </message>
    <message>
      <source>What would be undone</source>
      <translation>Những gì sẽ mất</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>Ở đâu</translation>
    </message>
    <message>
      <source>{day}: {step}, {n} times</source>
      <translation>{day}: {step}, {n} lần</translation>
    </message>
    <message>
      <source>{n} steps since are undone, {m} changes come back.</source>
      <translation>Mất {n} bước làm từ đó đến nay, {m} thay đổi trở lại.</translation>
    </message>
    <message>
      <source>{n} steps since are undone.</source>
      <translation>Mất {n} bước làm từ đó đến nay.</translation>
    </message>
    <message>
      <source>{undone} The present book is kept aside. The passwords will be those of that day.</source>
      <translation>{undone} Sổ hiện nay được giữ riêng. Mật khẩu sẽ là mật khẩu của ngày đó.</translation>
    </message>
  </context>
  <context>
    <name>retraining</name>
    <message>
      <source>An earlier course is written down with the year {year} alone; its day decides.</source>
      <translation>Khóa học trước chỉ ghi năm {year}; cần ghi ngày bế giảng mới kết luận được.</translation>
    </message>
    <message>
      <source>An earlier course is written down without its day.</source>
      <translation>Có khóa đã học ghi thiếu ngày bế giảng.</translation>
    </message>
    <message>
      <source>If the job was lost for objective reasons, make out the confirmation before placing.</source>
      <translation>Nếu mất việc do nguyên nhân khách quan, lập giấy xác nhận trước khi xếp lớp.</translation>
    </message>
    <message>
      <source>This would be support number {n} of {name}; {rule} allows {max} at most.</source>
      <translation>Đây là lần hỗ trợ thứ {n} của {name}; {rule} cho phép nhiều nhất {max} lần.</translation>
    </message>
    <message>
      <source>broken off {date}</source>
      <translation>bỏ dở {date}</translation>
    </message>
    <message>
      <source>class {class_code}</source>
      <translation>lớp {class_code}</translation>
    </message>
    <message>
      <source>each person is supported once</source>
      <translation>mỗi người được hỗ trợ một lần</translation>
    </message>
    <message>
      <source>ended {date}</source>
      <translation>bế giảng {date}</translation>
    </message>
    <message>
      <source>supported again from {date}</source>
      <translation>được hỗ trợ lại từ ngày {date}</translation>
    </message>
    <message>
      <source>supported again only when the job was lost for objective reasons, {max} times at most</source>
      <translation>chỉ hỗ trợ lại khi mất việc do nguyên nhân khách quan, nhiều nhất {max} lần</translation>
    </message>
    <message>
      <source>the day it ended is not written down</source>
      <translation>chưa ghi ngày bế giảng</translation>
    </message>
    <message>
      <source>{last}. By {rule}, {consequence}.</source>
      <translation>{last}. Theo {rule}, {consequence}.</translation>
    </message>
    <message>
      <source>{last}. Job lost for objective reasons, paper {number} of {date}; supported once more.</source>
      <translation>{last}. Mất việc do nguyên nhân khách quan, giấy xác nhận {number} ngày {date}; được hỗ trợ lại.</translation>
    </message>
    <message>
      <source>{name} was supported before; number and day of the confirmation of the lost job, or the day the last course ended, are not written down.</source>
      <translation>{name} đã được hỗ trợ học nghề; chưa ghi số, ngày của giấy xác nhận mất việc hoặc ngày bế giảng khóa trước.</translation>
    </message>
    <message>
      <source>{name} was supported to learn {trade}</source>
      <translation>{name} đã được hỗ trợ học nghề {trade}</translation>
    </message>
  </context>
  <context>
    <name>returned</name>
    <message>
      <source>A newer program wrote it</source>
      <translation>Do bản chương trình mới hơn ghi</translation>
    </message>
    <message>
      <source>A value is too long or of another kind</source>
      <translation>Giá trị quá dài hoặc khác loại</translation>
    </message>
    <message>
      <source>It belongs to another unit</source>
      <translation>Thuộc đơn vị khác</translation>
    </message>
    <message>
      <source>It changes what is never changed</source>
      <translation>Sửa mục không được sửa</translation>
    </message>
    <message>
      <source>Letters are not written in one form</source>
      <translation>Chữ chưa viết theo một kiểu mã</translation>
    </message>
    <message>
      <source>The record it changes never came</source>
      <translation>Hồ sơ được sửa chưa từng tới</translation>
    </message>
    <message>
      <source>What it hangs on was returned</source>
      <translation>Hồ sơ chứa dòng này đã bị trả lại</translation>
    </message>
  </context>
  <context>
    <name>round_hamlet_state</name>
    <message>
      <source>Being asked</source>
      <translation>Đang hỏi</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Đã xong</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>Không thuộc đợt</translation>
    </message>
    <message>
      <source>Not begun</source>
      <translation>Chưa hỏi</translation>
    </message>
  </context>
  <context>
    <name>round_state</name>
    <message>
      <source>Closed</source>
      <translation>Đã chốt</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Đang mở</translation>
    </message>
  </context>
  <context>
    <name>rounds</name>
    <message>
      <source>Does not belong to this round</source>
      <translation>Không thuộc đợt này</translation>
    </message>
    <message>
      <source>Done on</source>
      <translation>Ngày hỏi xong</translation>
    </message>
    <message>
      <source>Done today</source>
      <translation>Xong hôm nay</translation>
    </message>
    <message>
      <source>Every hamlet has somebody who asks.</source>
      <translation>Tổ, bản nào cũng đã có người phụ trách.</translation>
    </message>
    <message>
      <source>Progress · {name}</source>
      <translation>Tiến độ · {name}</translation>
    </message>
    <message>
      <source>Say who asks</source>
      <translation>Giao người phụ trách</translation>
    </message>
    <message>
      <source>The hamlets are not written down yet.</source>
      <translation>Chưa ghi danh sách tổ, bản.</translation>
    </message>
    <message>
      <source>The same in all hamlets</source>
      <translation>Giao cho các tổ, bản còn lại</translation>
    </message>
    <message>
      <source>Who asks</source>
      <translation>Người phụ trách</translation>
    </message>
    <message>
      <source>Who asks in {n} hamlets that have nobody yet</source>
      <translation>Người phụ trách {n} tổ, bản chưa giao</translation>
    </message>
  </context>
  <context>
    <name>row_menu</name>
    <message>
      <source>Copy</source>
      <translation>Sao chép</translation>
    </message>
  </context>
  <context>
    <name>rule_unit</name>
    <message>
      <source>%</source>
      <translation>%</translation>
    </message>
    <message>
      <source>VND</source>
      <translation>đồng</translation>
    </message>
    <message>
      <source>m</source>
      <translation>m</translation>
    </message>
    <message>
      <source>people</source>
      <translation>người</translation>
    </message>
    <message>
      <source>times</source>
      <translation>lần</translation>
    </message>
    <message>
      <source>years</source>
      <translation>năm</translation>
    </message>
    <message>
      <source>years of age</source>
      <translation>tuổi</translation>
    </message>
  </context>
  <context>
    <name>rules</name>
    <message>
      <source>A course broken off</source>
      <translation>Khóa học bỏ dở</translation>
    </message>
    <message>
      <source>Again after some years</source>
      <translation>Được hỗ trợ lại sau một số năm</translation>
    </message>
    <message>
      <source>All support of youth after service, in base salaries</source>
      <translation>Tổng mức hỗ trợ thanh niên hoàn thành nghĩa vụ, tính bằng lương cơ sở</translation>
    </message>
    <message>
      <source>Always counts</source>
      <translation>Luôn tính là một lần</translation>
    </message>
    <message>
      <source>Base salary</source>
      <translation>Mức lương cơ sở</translation>
    </message>
    <message>
      <source>Basis</source>
      <translation>Căn cứ</translation>
    </message>
    <message>
      <source>Counts when support was paid</source>
      <translation>Tính là một lần nếu đã chi hỗ trợ</translation>
    </message>
    <message>
      <source>Does not count</source>
      <translation>Không tính</translation>
    </message>
    <message>
      <source>Earlier courses only shown</source>
      <translation>Chỉ nêu các khóa đã học</translation>
    </message>
    <message>
      <source>In force from</source>
      <translation>Có hiệu lực từ ngày</translation>
    </message>
    <message>
      <source>In wards only with a ground: farming, land recovered, woman, policy group</source>
      <translation>Ở phường phải có căn cứ: làm nông nghiệp, thu hồi đất, phụ nữ, đối tượng chính sách</translation>
    </message>
    <message>
      <source>Least attendance</source>
      <translation>Tỷ lệ chuyên cần ít nhất</translation>
    </message>
    <message>
      <source>Meals and travel: {group}</source>
      <translation>Được tiền ăn, đi lại: {group}</translation>
    </message>
    <message>
      <source>Meals, a day of study</source>
      <translation>Tiền ăn một ngày thực học</translation>
    </message>
    <message>
      <source>Most learners of a class</source>
      <translation>Số học viên nhiều nhất một lớp</translation>
    </message>
    <message>
      <source>Most supported courses of a person</source>
      <translation>Số lần hỗ trợ nhiều nhất một người</translation>
    </message>
    <message>
      <source>New version</source>
      <translation>Mức mới</translation>
    </message>
    <message>
      <source>New version: {rule}</source>
      <translation>Mức mới: {rule}</translation>
    </message>
    <message>
      <source>No</source>
      <translation>Không</translation>
    </message>
    <message>
      <source>No rules came with the program.</source>
      <translation>Chương trình không kèm quy định nào.</translation>
    </message>
    <message>
      <source>No text of law was found</source>
      <translation>Chưa thấy văn bản</translation>
    </message>
    <message>
      <source>Not compared with the signed text.</source>
      <translation>Chưa đối chiếu văn bản.</translation>
    </message>
    <message>
      <source>Number and day of the text of law</source>
      <translation>Số, ngày của văn bản</translation>
    </message>
    <message>
      <source>Oldest age is the retirement age of the year</source>
      <translation>Tuổi cao nhất là tuổi nghỉ hưu của năm</translation>
    </message>
    <message>
      <source>Oldest age of men</source>
      <translation>Tuổi cao nhất của nam</translation>
    </message>
    <message>
      <source>Oldest age of women</source>
      <translation>Tuổi cao nhất của nữ</translation>
    </message>
    <message>
      <source>Once in a life</source>
      <translation>Mỗi người một lần</translation>
    </message>
    <message>
      <source>Once; again after losing the job</source>
      <translation>Một lần; hỗ trợ lại khi mất việc khách quan</translation>
    </message>
    <message>
      <source>Rule</source>
      <translation>Quy định</translation>
    </message>
    <message>
      <source>Set by the office</source>
      <translation>Cấp trên đặt</translation>
    </message>
    <message>
      <source>Set by the unit</source>
      <translation>Đơn vị đặt</translation>
    </message>
    <message>
      <source>Set by the unit itself: where it was decided</source>
      <translation>Đơn vị tự đặt: ghi nơi quyết định</translation>
    </message>
    <message>
      <source>Such travel is paid from a distance of</source>
      <translation>Khoảng cách được tiền đi lại: khuyết tật, nơi khó khăn</translation>
    </message>
    <message>
      <source>Supported again after a course</source>
      <translation>Hỗ trợ học nghề lần nữa</translation>
    </message>
    <message>
      <source>These years count from the opening day</source>
      <translation>Số năm đó tính từ ngày khai giảng</translation>
    </message>
    <message>
      <source>Training cost at most: {group}</source>
      <translation>Mức hỗ trợ đào tạo: {group}</translation>
    </message>
    <message>
      <source>Travel is paid from a distance of</source>
      <translation>Khoảng cách được tiền đi lại</translation>
    </message>
    <message>
      <source>Travel, a course</source>
      <translation>Tiền đi lại một khóa</translation>
    </message>
    <message>
      <source>Travel, a course: disabled or difficult place</source>
      <translation>Tiền đi lại một khóa: người khuyết tật, nơi đặc biệt khó khăn</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Mức</translation>
    </message>
    <message>
      <source>Years between two supported courses</source>
      <translation>Số năm giữa hai lần hỗ trợ</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>Có</translation>
    </message>
    <message>
      <source>Youngest age</source>
      <translation>Tuổi thấp nhất</translation>
    </message>
    <message>
      <source>the office</source>
      <translation>cấp trên</translation>
    </message>
    <message>
      <source>what comes with the program (no text of law was found)</source>
      <translation>mức đặt sẵn của chương trình (chưa thấy văn bản)</translation>
    </message>
    <message>
      <source>what {who} set</source>
      <translation>thiết lập của {who}</translation>
    </message>
    <message>
      <source>{rule}: {value}, from {day}, by {basis}.</source>
      <translation>{rule}: {value}, từ ngày {day}, theo {basis}.</translation>
    </message>
  </context>
  <context>
    <name>saved_filters</name>
    <message>
      <source>All</source>
      <translation>Tất cả</translation>
    </message>
    <message>
      <source>Another name</source>
      <translation>Đổi tên</translation>
    </message>
    <message>
      <source>Delete this filter</source>
      <translation>Xóa bộ lọc này</translation>
    </message>
    <message>
      <source>Saved filters</source>
      <translation>Bộ lọc đã lưu</translation>
    </message>
  </context>
  <context>
    <name>session_state</name>
    <message>
      <source>Cancelled session</source>
      <translation>Nghỉ buổi</translation>
    </message>
    <message>
      <source>Not recorded</source>
      <translation>Chưa điểm danh</translation>
    </message>
    <message>
      <source>Recorded</source>
      <translation>Đã điểm danh</translation>
    </message>
  </context>
  <context>
    <name>settings</name>
    <message>
      <source>Appearance</source>
      <translation>Giao diện</translation>
    </message>
    <message>
      <source>Find a setting</source>
      <translation>Tìm trong thiết lập</translation>
    </message>
    <message>
      <source>Hamlets</source>
      <translation>Tổ, bản</translation>
    </message>
    <message>
      <source>Loan programmes</source>
      <translation>Chương trình vay</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Các trang</translation>
    </message>
    <message>
      <source>Partner organisations</source>
      <translation>Đơn vị phối hợp</translation>
    </message>
    <message>
      <source>Rules</source>
      <translation>Quy định</translation>
    </message>
    <message>
      <source>Screen lock</source>
      <translation>Khóa màn hình</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Thiết lập</translation>
    </message>
    <message>
      <source>Targets of the year</source>
      <translation>Chỉ tiêu năm</translation>
    </message>
    <message>
      <source>Trades</source>
      <translation>Nghề</translation>
    </message>
    <message>
      <source>Training providers</source>
      <translation>Cơ sở đào tạo</translation>
    </message>
    <message>
      <source>Unit and signers</source>
      <translation>Đơn vị và người ký</translation>
    </message>
    <message>
      <source>Users</source>
      <translation>Người dùng</translation>
    </message>
    <message>
      <source>Where the book and its backups lie</source>
      <translation>Nơi để sổ và sao lưu</translation>
    </message>
    <message>
      <source>age support levels meals travel again law text retraining</source>
      <translation>tuổi mức hỗ trợ tiền ăn đi lại học lại văn bản căn cứ</translation>
    </message>
    <message>
      <source>bank ceiling rate term borrower</source>
      <translation>ngân hàng mức vay lãi suất thời hạn người vay</translation>
    </message>
    <message>
      <source>farm hours level training days</source>
      <translation>nông nghiệp phi nông nghiệp số giờ trình độ ngày học</translation>
    </message>
    <message>
      <source>folder disk file size backup</source>
      <translation>thư mục ổ đĩa tệp dung lượng</translation>
    </message>
    <message>
      <source>letterhead organisation place date signer post authority receivers office forms</source>
      <translation>tên cơ quan địa danh ngày tháng chức vụ thẩm quyền nơi nhận cấp trên biểu in</translation>
    </message>
    <message>
      <source>light dark colours size of text</source>
      <translation>sáng tối màu cỡ chữ</translation>
    </message>
    <message>
      <source>minutes idle password lock user</source>
      <translation>phút không dùng mật khẩu khóa người dùng</translation>
    </message>
    <message>
      <source>password officer name post access lock</source>
      <translation>mật khẩu cán bộ họ tên chức vụ mở sổ</translation>
    </message>
    <message>
      <source>plan to reach classes learners women minorities</source>
      <translation>kế hoạch giao lớp học viên nữ dân tộc thiểu số</translation>
    </message>
    <message>
      <source>school centre address registration</source>
      <translation>trường trung tâm địa chỉ đăng ký</translation>
    </message>
    <message>
      <source>union front enterprise cooperative receiving</source>
      <translation>hội đoàn mặt trận doanh nghiệp hợp tác xã tiếp nhận</translation>
    </message>
    <message>
      <source>village group difficult rural urban households labour distance</source>
      <translation>tổ dân phố bản khó khăn nông thôn thành thị hộ lao động khoảng cách</translation>
    </message>
  </context>
  <context>
    <name>sex</name>
    <message>
      <source>Female</source>
      <translation>Nữ</translation>
    </message>
    <message>
      <source>Male</source>
      <translation>Nam</translation>
    </message>
  </context>
  <context>
    <name>sheets</name>
    <message>
      <source>A person or a heading? Only a name stands here. Add the year of birth or a running number.</source>
      <translation>Dòng này chỉ có tên, chưa rõ là một người hay một tiêu đề. Ghi thêm năm sinh hoặc số thứ tự.</translation>
    </message>
    <message>
      <source>Birth</source>
      <translation>Ngày sinh</translation>
    </message>
    <message>
      <source>Born {birth}: an unlikely age in this list.</source>
      <translation>Sinh {birth}: tuổi ít gặp trong danh sách này.</translation>
    </message>
    <message>
      <source>By the ID number this is {card_sex}, born {card_year}; the list says {sex}, born {birth}.</source>
      <translation>Theo số CCCD thì người này là {card_sex}, sinh năm {card_year}; danh sách ghi {sex}, sinh {birth}.</translation>
    </message>
    <message>
      <source>Column “{column}” was typed in an old font and has been decoded.</source>
      <translation>Cột “{column}” gõ bằng phông chữ cũ, đã đổi sang chữ thường dùng.</translation>
    </message>
    <message>
      <source>Columns that were not read: {columns}.</source>
      <translation>Các cột không đọc: {columns}.</translation>
    </message>
    <message>
      <source>Day of birth</source>
      <translation>Ngày (trong ngày sinh)</translation>
    </message>
    <message>
      <source>Earlier course</source>
      <translation>Đã học nghề trước đây</translation>
    </message>
    <message>
      <source>Ethnic group</source>
      <translation>Dân tộc</translation>
    </message>
    <message>
      <source>Excel changed the ID number into {text}, its last figures are lost. Copy it from the card.</source>
      <translation>Excel đã đổi số CCCD thành {text}, các số cuối đã mất. Ghi lại theo thẻ.</translation>
    </message>
    <message>
      <source>Family and middle name</source>
      <translation>Họ và tên đệm</translation>
    </message>
    <message>
      <source>Female: mark or birth</source>
      <translation>Nữ (đánh dấu hoặc năm sinh)</translation>
    </message>
    <message>
      <source>Full name</source>
      <translation>Họ và tên</translation>
    </message>
    <message>
      <source>General education</source>
      <translation>Trình độ văn hóa</translation>
    </message>
    <message>
      <source>Given name</source>
      <translation>Tên</translation>
    </message>
    <message>
      <source>Hamlet</source>
      <translation>Tổ, bản</translation>
    </message>
    <message>
      <source>ID number</source>
      <translation>Số CCCD</translation>
    </message>
    <message>
      <source>ID number issued on</source>
      <translation>Ngày cấp CCCD</translation>
    </message>
    <message>
      <source>ID number {number} also stands in row {row} of “{sheet}”, with {name}.</source>
      <translation>Số CCCD {number} còn đứng ở dòng {row} trang “{sheet}”, của {name}.</translation>
    </message>
    <message>
      <source>ID number “{text}”: {fault}.</source>
      <translation>Số CCCD “{text}”: {fault}.</translation>
    </message>
    <message>
      <source>Main job</source>
      <translation>Công việc chính</translation>
    </message>
    <message>
      <source>Male: mark or birth</source>
      <translation>Nam (đánh dấu hoặc năm sinh)</translation>
    </message>
    <message>
      <source>Month of birth</source>
      <translation>Tháng (trong ngày sinh)</translation>
    </message>
    <message>
      <source>No header row was found in this sheet, so it was not read.</source>
      <translation>Chưa thấy dòng tiêu đề trong trang này nên không đọc.</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Ghi chú</translation>
    </message>
    <message>
      <source>Page</source>
      <translation>Trang</translation>
    </message>
    <message>
      <source>Permanent home</source>
      <translation>Nơi thường trú</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>Điện thoại</translation>
    </message>
    <message>
      <source>Phone {phone} has a prefix not met before.</source>
      <translation>Số điện thoại {phone} có đầu số chưa gặp. Có thể thiếu hoặc thừa một chữ số.</translation>
    </message>
    <message>
      <source>Policy group</source>
      <translation>Đối tượng</translation>
    </message>
    <message>
      <source>Present home</source>
      <translation>Nơi ở hiện tại</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Lý do</translation>
    </message>
    <message>
      <source>Running number</source>
      <translation>STT</translation>
    </message>
    <message>
      <source>Sex</source>
      <translation>Giới tính</translation>
    </message>
    <message>
      <source>Sex or year of birth was missing; taken from the ID number {number}.</source>
      <translation>Thiếu giới tính hoặc năm sinh, đã lấy theo số CCCD {number}.</translation>
    </message>
    <message>
      <source>Somebody of this name, birth and hamlet is written down already; it may be the same person.</source>
      <translation>Sổ đã có người cùng tên, ngày sinh, tổ, bản; có thể là một người.</translation>
    </message>
    <message>
      <source>The cell names two people: {text}. Give each a row of their own.</source>
      <translation>Một ô ghi hai người: {text}. Tách mỗi người một dòng.</translation>
    </message>
    <message>
      <source>The first 0 of the ID number was lost and has been put back: {number}.</source>
      <translation>Số CCCD mất số 0 ở đầu, đã thêm lại: {number}.</translation>
    </message>
    <message>
      <source>The formula under “{column}” was never calculated. Open the file in Excel and save it.</source>
      <translation>Công thức ở cột “{column}” chưa được tính. Mở tệp bằng Excel rồi cất lại.</translation>
    </message>
    <message>
      <source>The hidden sheet was not read.</source>
      <translation>Trang ẩn nên không đọc.</translation>
    </message>
    <message>
      <source>The name is missing.</source>
      <translation>Thiếu họ và tên.</translation>
    </message>
    <message>
      <source>The same person already stands in row {row} of “{sheet}”; counted once.</source>
      <translation>Người này đã có ở dòng {row} trang “{sheet}”, chỉ tính một lần.</translation>
    </message>
    <message>
      <source>Wanted trade</source>
      <translation>Nghề muốn học</translation>
    </message>
    <message>
      <source>Year of birth</source>
      <translation>Năm sinh</translation>
    </message>
    <message>
      <source>it does not consist of 12 figures</source>
      <translation>chưa đúng 12 chữ số</translation>
    </message>
    <message>
      <source>it has {n} figures, 12 are needed</source>
      <translation>có {n} chữ số, cần đủ 12</translation>
    </message>
    <message>
      <source>no province has the number {province}</source>
      <translation>không có tỉnh nào mang số {province}</translation>
    </message>
    <message>
      <source>{number} is an old nine-figure number; it was kept in the note.</source>
      <translation>{number} là số CMND 9 số, đã chuyển vào ghi chú.</translation>
    </message>
    <message>
      <source>“{hamlet}” is not in the list of hamlets yet and will be added to it.</source>
      <translation>“{hamlet}” chưa có trong danh sách tổ, bản; sẽ được thêm.</translation>
    </message>
    <message>
      <source>“{text}” does not say whether male or female.</source>
      <translation>“{text}” chưa cho biết là nam hay nữ.</translation>
    </message>
    <message>
      <source>“{text}” is no day of birth. Write it as 05/3/1990, or the year alone.</source>
      <translation>“{text}” không phải ngày sinh. Ghi dạng 05/3/1990 hoặc chỉ năm sinh.</translation>
    </message>
    <message>
      <source>“{text}” is not a name.</source>
      <translation>“{text}” không phải họ và tên.</translation>
    </message>
    <message>
      <source>“{text}” under “{column}” was not understood; it was kept in the note.</source>
      <translation>Chưa hiểu “{text}” ở cột “{column}”, đã chuyển vào ghi chú.</translation>
    </message>
  </context>
  <context>
    <name>shortcuts</name>
    <message>
      <source>Cells that are typed into</source>
      <translation>Ô gõ vào được</translation>
    </message>
    <message>
      <source>Clear the filter</source>
      <translation>Bỏ lọc</translation>
    </message>
    <message>
      <source>Clear what was typed to find</source>
      <translation>Bỏ lọc</translation>
    </message>
    <message>
      <source>Copy the rows to Excel</source>
      <translation>Chép các dòng sang Excel</translation>
    </message>
    <message>
      <source>Empty the cells</source>
      <translation>Xóa nội dung các ô</translation>
    </message>
    <message>
      <source>Every list</source>
      <translation>Mọi danh sách</translation>
    </message>
    <message>
      <source>Fill all selected cells</source>
      <translation>Điền vào các ô đã chọn</translation>
    </message>
    <message>
      <source>Fill down</source>
      <translation>Điền xuống</translation>
    </message>
    <message>
      <source>Filter by the values of a column</source>
      <translation>Lọc theo các mục của một cột</translation>
    </message>
    <message>
      <source>Find in this list, without marks</source>
      <translation>Tìm trong danh sách, không cần dấu</translation>
    </message>
    <message>
      <source>Fold the card at the right</source>
      <translation>Gập hồ sơ bên phải</translation>
    </message>
    <message>
      <source>Fold the filters at the left</source>
      <translation>Gập bộ lọc bên trái</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Phím</translation>
    </message>
    <message>
      <source>Open the row</source>
      <translation>Mở dòng</translation>
    </message>
    <message>
      <source>Paste a block from Excel</source>
      <translation>Dán cả khối từ Excel</translation>
    </message>
    <message>
      <source>Repeat the cell above</source>
      <translation>Lặp lại ô trên</translation>
    </message>
    <message>
      <source>Shortcuts</source>
      <translation>Phím tắt</translation>
    </message>
    <message>
      <source>There are no shortcuts.</source>
      <translation>Không có phím tắt.</translation>
    </message>
    <message>
      <source>This screen</source>
      <translation>Màn hình này</translation>
    </message>
    <message>
      <source>Today's date</source>
      <translation>Ngày hôm nay</translation>
    </message>
    <message>
      <source>What it does</source>
      <translation>Làm gì</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>Ở đâu</translation>
    </message>
    <message>
      <source>shortcuts</source>
      <translation>phím tắt</translation>
    </message>
  </context>
  <context>
    <name>status</name>
    <message>
      <source>Backup: {when}</source>
      <translation>Sao lưu: {when}</translation>
    </message>
    <message>
      <source>Not saved yet</source>
      <translation>Chưa lưu được</translation>
    </message>
    <message>
      <source>Not sent: {n} changes</source>
      <translation>Chưa gửi: {n} thay đổi</translation>
    </message>
    <message>
      <source>Saved {time}</source>
      <translation>Đã lưu {time}</translation>
    </message>
    <message>
      <source>Saving…</source>
      <translation>Đang lưu…</translation>
    </message>
  </context>
  <context>
    <name>step</name>
    <message>
      <source>Accept anyway</source>
      <translation>Vẫn nghiệm thu</translation>
    </message>
    <message>
      <source>Accept the class</source>
      <translation>Nghiệm thu</translation>
    </message>
    <message>
      <source>Begin enrolling</source>
      <translation>Tuyển sinh</translation>
    </message>
    <message>
      <source>Cancel the class</source>
      <translation>Hủy lớp</translation>
    </message>
    <message>
      <source>Cancel this class? Its learners can then be placed in another one.</source>
      <translation>Hủy lớp này? Học viên của lớp có thể xếp vào lớp khác.</translation>
    </message>
    <message>
      <source>Close anyway</source>
      <translation>Vẫn bế giảng</translation>
    </message>
    <message>
      <source>Close the class</source>
      <translation>Bế giảng</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Học tiếp</translation>
    </message>
    <message>
      <source>Left as it is, since it was changed afterwards: {shown}.</source>
      <translation>Giữ nguyên vì sau đó đã sửa lại: {shown}.</translation>
    </message>
    <message>
      <source>Open again</source>
      <translation>Mở lại lớp</translation>
    </message>
    <message>
      <source>Open the class</source>
      <translation>Khai giảng</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Tạm dừng</translation>
    </message>
    <message>
      <source>Plan again</source>
      <translation>Lập lại dự kiến</translation>
    </message>
    <message>
      <source>Record a turn in the list “Inspections” first.</source>
      <translation>Ghi lượt kiểm tra trong danh sách “Kiểm tra” trước.</translation>
    </message>
    <message>
      <source>Return</source>
      <translation>Trả lại</translation>
    </message>
    <message>
      <source>Settle the class</source>
      <translation>Quyết toán</translation>
    </message>
    <message>
      <source>Submit</source>
      <translation>Trình</translation>
    </message>
    <message>
      <source>Take acceptance back</source>
      <translation>Bỏ nghiệm thu</translation>
    </message>
    <message>
      <source>Take settlement back</source>
      <translation>Mở lại quyết toán</translation>
    </message>
    <message>
      <source>Take their attendance first, or say that they fell out.</source>
      <translation>Điểm danh ngay, hoặc đánh dấu nghỉ buổi.</translation>
    </message>
    <message>
      <source>The class has no inspection turn yet. Acceptance usually needs minutes that verify its sessions and learners. (Code C11)</source>
      <translation>Lớp chưa có lượt kiểm tra nào. Nghiệm thu thường cần biên bản xác minh số buổi và số người học. (Mã C11)</translation>
    </message>
    <message>
      <source>Undo brings it back.</source>
      <translation>Hoàn tác thì có lại.</translation>
    </message>
    <message>
      <source>Write the decision down</source>
      <translation>Duyệt, ghi quyết định</translation>
    </message>
    <message>
      <source>add a class</source>
      <translation>thêm lớp</translation>
    </message>
    <message>
      <source>add a document</source>
      <translation>thêm văn bản</translation>
    </message>
    <message>
      <source>add a household</source>
      <translation>thêm hộ</translation>
    </message>
    <message>
      <source>add a letterhead</source>
      <translation>thêm đơn vị và người ký</translation>
    </message>
    <message>
      <source>add a loan</source>
      <translation>thêm món vay</translation>
    </message>
    <message>
      <source>add a loan programme</source>
      <translation>thêm chương trình vay</translation>
    </message>
    <message>
      <source>add a partner organisation</source>
      <translation>thêm đơn vị phối hợp</translation>
    </message>
    <message>
      <source>add a person</source>
      <translation>thêm người lao động</translation>
    </message>
    <message>
      <source>add a placement abroad</source>
      <translation>thêm người đi làm ở nước ngoài</translation>
    </message>
    <message>
      <source>add a session that makes up for another</source>
      <translation>thêm buổi học bù</translation>
    </message>
    <message>
      <source>add a trade</source>
      <translation>thêm nghề</translation>
    </message>
    <message>
      <source>add a training provider</source>
      <translation>thêm cơ sở đào tạo</translation>
    </message>
    <message>
      <source>add a user</source>
      <translation>thêm người dùng</translation>
    </message>
    <message>
      <source>add hamlets</source>
      <translation>thêm tổ, bản</translation>
    </message>
    <message>
      <source>bring own entries under the office's</source>
      <translation>ghép danh mục tạm ghi với danh mục cấp trên</translation>
    </message>
    <message>
      <source>cancel a session</source>
      <translation>đánh dấu nghỉ buổi</translation>
    </message>
    <message>
      <source>change the status of a class</source>
      <translation>đổi trạng thái lớp</translation>
    </message>
    <message>
      <source>change the status of a loan</source>
      <translation>đổi trạng thái món vay</translation>
    </message>
    <message>
      <source>change the status of a placement</source>
      <translation>đổi trạng thái đi làm ở nước ngoài</translation>
    </message>
    <message>
      <source>close a survey round</source>
      <translation>chốt đợt khảo sát</translation>
    </message>
    <message>
      <source>decide a class</source>
      <translation>ghi quyết định mở lớp</translation>
    </message>
    <message>
      <source>delete a document</source>
      <translation>xóa văn bản</translation>
    </message>
    <message>
      <source>delete a hamlet</source>
      <translation>xóa tổ, bản</translation>
    </message>
    <message>
      <source>delete a letterhead</source>
      <translation>xóa đơn vị và người ký</translation>
    </message>
    <message>
      <source>delete a loan</source>
      <translation>xóa món vay</translation>
    </message>
    <message>
      <source>delete a loan programme</source>
      <translation>xóa chương trình vay</translation>
    </message>
    <message>
      <source>delete a partner organisation</source>
      <translation>xóa đơn vị phối hợp</translation>
    </message>
    <message>
      <source>delete a person</source>
      <translation>xóa người lao động</translation>
    </message>
    <message>
      <source>delete a placement abroad</source>
      <translation>xóa người đi làm ở nước ngoài</translation>
    </message>
    <message>
      <source>delete a session</source>
      <translation>xóa buổi học</translation>
    </message>
    <message>
      <source>delete a target of a year</source>
      <translation>xóa một chỉ tiêu năm</translation>
    </message>
    <message>
      <source>delete a trade</source>
      <translation>xóa nghề</translation>
    </message>
    <message>
      <source>delete a training need</source>
      <translation>xóa nhu cầu học nghề</translation>
    </message>
    <message>
      <source>delete a training provider</source>
      <translation>xóa cơ sở đào tạo</translation>
    </message>
    <message>
      <source>delete a version of a rule</source>
      <translation>xóa một mức của quy định</translation>
    </message>
    <message>
      <source>delete an application for training</source>
      <translation>xóa đơn đăng ký học nghề</translation>
    </message>
    <message>
      <source>delete an inspection turn</source>
      <translation>xóa lượt kiểm tra</translation>
    </message>
    <message>
      <source>delete an outcome</source>
      <translation>xóa kết quả sau đào tạo</translation>
    </message>
    <message>
      <source>edit a class</source>
      <translation>sửa lớp</translation>
    </message>
    <message>
      <source>edit a document</source>
      <translation>sửa văn bản</translation>
    </message>
    <message>
      <source>edit a hamlet</source>
      <translation>sửa tổ, bản</translation>
    </message>
    <message>
      <source>edit a learner of a class</source>
      <translation>sửa học viên</translation>
    </message>
    <message>
      <source>edit a letterhead</source>
      <translation>sửa đơn vị và người ký</translation>
    </message>
    <message>
      <source>edit a loan</source>
      <translation>sửa món vay</translation>
    </message>
    <message>
      <source>edit a loan programme</source>
      <translation>sửa chương trình vay</translation>
    </message>
    <message>
      <source>edit a partner organisation</source>
      <translation>sửa đơn vị phối hợp</translation>
    </message>
    <message>
      <source>edit a person</source>
      <translation>sửa người lao động</translation>
    </message>
    <message>
      <source>edit a placement abroad</source>
      <translation>sửa người đi làm ở nước ngoài</translation>
    </message>
    <message>
      <source>edit a survey round</source>
      <translation>sửa đợt khảo sát</translation>
    </message>
    <message>
      <source>edit a trade</source>
      <translation>sửa nghề</translation>
    </message>
    <message>
      <source>edit a training need</source>
      <translation>sửa nhu cầu học nghề</translation>
    </message>
    <message>
      <source>edit a training provider</source>
      <translation>sửa cơ sở đào tạo</translation>
    </message>
    <message>
      <source>edit a user</source>
      <translation>sửa người dùng</translation>
    </message>
    <message>
      <source>edit an application for training</source>
      <translation>sửa đơn đăng ký học nghề</translation>
    </message>
    <message>
      <source>edit an inspection turn</source>
      <translation>sửa lượt kiểm tra</translation>
    </message>
    <message>
      <source>edit an outcome</source>
      <translation>sửa kết quả sau đào tạo</translation>
    </message>
    <message>
      <source>go on with the first start</source>
      <translation>làm tiếp phần bắt đầu</translation>
    </message>
    <message>
      <source>import people from Excel</source>
      <translation>nhập người lao động từ Excel</translation>
    </message>
    <message>
      <source>join two records of one person</source>
      <translation>gộp hai hồ sơ của một người</translation>
    </message>
    <message>
      <source>make the book</source>
      <translation>lập sổ</translation>
    </message>
    <message>
      <source>make the practice book</source>
      <translation>lập sổ tập huấn</translation>
    </message>
    <message>
      <source>move a session</source>
      <translation>đổi ngày buổi học</translation>
    </message>
    <message>
      <source>note that a learner came back</source>
      <translation>ghi học viên trở lại lớp</translation>
    </message>
    <message>
      <source>note that a learner left</source>
      <translation>ghi học viên thôi học</translation>
    </message>
    <message>
      <source>note that two records are two people</source>
      <translation>ghi hai hồ sơ là hai người</translation>
    </message>
    <message>
      <source>open a session again</source>
      <translation>mở lại buổi học</translation>
    </message>
    <message>
      <source>open a survey round</source>
      <translation>mở đợt khảo sát</translation>
    </message>
    <message>
      <source>open a survey round again</source>
      <translation>mở lại đợt khảo sát</translation>
    </message>
    <message>
      <source>plan the sessions of a class</source>
      <translation>xếp lịch học</translation>
    </message>
    <message>
      <source>put people into a class</source>
      <translation>xếp vào lớp</translation>
    </message>
    <message>
      <source>receive an application for training</source>
      <translation>nhận đơn đăng ký học nghề</translation>
    </message>
    <message>
      <source>record a distance</source>
      <translation>ghi khoảng cách</translation>
    </message>
    <message>
      <source>record a fact of a hamlet</source>
      <translation>ghi thông tin tổ, bản</translation>
    </message>
    <message>
      <source>record a policy group</source>
      <translation>ghi đối tượng chính sách</translation>
    </message>
    <message>
      <source>record a training need</source>
      <translation>ghi nhu cầu học nghề</translation>
    </message>
    <message>
      <source>record an earlier course</source>
      <translation>ghi khóa đã học trước</translation>
    </message>
    <message>
      <source>record an entry of a loan</source>
      <translation>ghi dòng của món vay</translation>
    </message>
    <message>
      <source>record an inspection turn</source>
      <translation>ghi lượt kiểm tra</translation>
    </message>
    <message>
      <source>record an outcome</source>
      <translation>ghi kết quả sau đào tạo</translation>
    </message>
    <message>
      <source>record the result of a learner</source>
      <translation>ghi kết quả học viên</translation>
    </message>
    <message>
      <source>record the yearly figures of a hamlet</source>
      <translation>ghi số liệu năm của tổ, bản</translation>
    </message>
    <message>
      <source>register a computer</source>
      <translation>đăng ký máy</translation>
    </message>
    <message>
      <source>renew the keys of this computer</source>
      <translation>đổi chìa của máy này</translation>
    </message>
    <message>
      <source>reverse an entry of a loan</source>
      <translation>hủy dòng đã ghi của món vay</translation>
    </message>
    <message>
      <source>say who asks in the hamlets of a round</source>
      <translation>giao người phụ trách tổ, bản của đợt</translation>
    </message>
    <message>
      <source>set a rule</source>
      <translation>đặt quy định</translation>
    </message>
    <message>
      <source>set a target of a year</source>
      <translation>ghi một chỉ tiêu năm</translation>
    </message>
    <message>
      <source>set an attendance mark</source>
      <translation>sửa điểm danh một người</translation>
    </message>
    <message>
      <source>set unit and signers</source>
      <translation>khai đơn vị và người ký</translation>
    </message>
    <message>
      <source>settle a mismatch</source>
      <translation>chọn ở chỗ không khớp</translation>
    </message>
    <message>
      <source>take attendance</source>
      <translation>điểm danh</translation>
    </message>
    <message>
      <source>take the decision on poor households in</source>
      <translation>nhập quyết định hộ nghèo, cận nghèo</translation>
    </message>
    <message>
      <source>withdraw a computer</source>
      <translation>thu hồi máy</translation>
    </message>
    <message>
      <source>{field} of {name}</source>
      <translation>{field} của {name}</translation>
    </message>
    <message>
      <source>{n} past sessions are not recorded, so they count for nobody. (Code A04)</source>
      <translation>{n} buổi đã qua chưa điểm danh nên chưa tính cho ai. (Mã A04)</translation>
    </message>
    <message>
      <source>{shown}; and {many} more</source>
      <translation>{shown}; và {many} chỗ khác</translation>
    </message>
  </context>
  <context>
    <name>support</name>
    <message>
      <source>Supported as: {group}.</source>
      <translation>Nhóm hỗ trợ: {group}.</translation>
    </message>
    <message>
      <source>Training cost at most {amount}</source>
      <translation>Chi phí đào tạo nhiều nhất {amount}</translation>
    </message>
    <message>
      <source>Written down as {group}, but the paper {fault}; without it on the opening day: {other}, {amount}.</source>
      <translation>Được ghi là {group} nhưng giấy xác nhận {fault}. Đến ngày khai giảng chưa có giấy thì tính theo nhóm {other}, mức {amount}.</translation>
    </message>
    <message>
      <source>expired on {date}</source>
      <translation>hết hạn ngày {date}</translation>
    </message>
    <message>
      <source>has no number</source>
      <translation>chưa ghi số</translation>
    </message>
    <message>
      <source>meals {amount} a day of study</source>
      <translation>tiền ăn {amount} một ngày thực học</translation>
    </message>
    <message>
      <source>no money for meals and travel for this group</source>
      <translation>nhóm này không có tiền ăn, tiền đi lại</translation>
    </message>
    <message>
      <source>not known</source>
      <translation>chưa rõ</translation>
    </message>
    <message>
      <source>travel {amount} a course</source>
      <translation>đi lại {amount} một khóa</translation>
    </message>
    <message>
      <source>travel {amount} a course where the class is {km} km or more from home</source>
      <translation>đi lại {amount} một khóa nếu lớp cách nhà từ {km} km</translation>
    </message>
    <message>
      <source>{group} (paper {number})</source>
      <translation>{group} (giấy {number})</translation>
    </message>
  </context>
  <context>
    <name>support_group</name>
    <message>
      <source>Disabled person</source>
      <translation>Người khuyết tật</translation>
    </message>
    <message>
      <source>Ethnic minority</source>
      <translation>Dân tộc thiểu số</translation>
    </message>
    <message>
      <source>Fisher</source>
      <translation>Ngư dân</translation>
    </message>
    <message>
      <source>Land recovered</source>
      <translation>Hộ bị thu hồi đất</translation>
    </message>
    <message>
      <source>Minority in a poor household, or poor in a specially difficult place</source>
      <translation>Hộ nghèo dân tộc thiểu số hoặc ở nơi đặc biệt khó khăn</translation>
    </message>
    <message>
      <source>Near-poor household</source>
      <translation>Hộ cận nghèo</translation>
    </message>
    <message>
      <source>Newly escaped poverty</source>
      <translation>Hộ mới thoát nghèo</translation>
    </message>
    <message>
      <source>Other rural worker</source>
      <translation>Lao động nông thôn khác</translation>
    </message>
    <message>
      <source>Person of merit</source>
      <translation>Người có công</translation>
    </message>
    <message>
      <source>Poor household</source>
      <translation>Hộ nghèo</translation>
    </message>
    <message>
      <source>Social allowance</source>
      <translation>Hưởng trợ cấp bảo trợ xã hội</translation>
    </message>
    <message>
      <source>Woman who lost her job</source>
      <translation>Lao động nữ bị mất việc làm</translation>
    </message>
    <message>
      <source>Youth who finished service</source>
      <translation>Thanh niên hoàn thành nghĩa vụ</translation>
    </message>
  </context>
  <context>
    <name>survey_papers</name>
    <message>
      <source>Application for training</source>
      <translation>Đơn đăng ký học nghề (F06)</translation>
    </message>
    <message>
      <source>Confirmation of a lost job</source>
      <translation>Giấy xác nhận mất việc (F29)</translation>
    </message>
    <message>
      <source>Hamlet</source>
      <translation>Tổ, bản</translation>
    </message>
    <message>
      <source>Leave it empty for every hamlet</source>
      <translation>Để trống thì in cho mọi tổ, bản</translation>
    </message>
    <message>
      <source>List to sign, one line a person</source>
      <translation>Danh sách đăng ký, mỗi người một dòng (F01b)</translation>
    </message>
    <message>
      <source>Minutes of the hamlet's meeting</source>
      <translation>Biên bản rà soát ở tổ, bản (F07)</translation>
    </message>
    <message>
      <source>Needs by hamlet</source>
      <translation>Tổng hợp theo tổ, bản (F05)</translation>
    </message>
    <message>
      <source>Needs by trade</source>
      <translation>Tổng hợp theo nghề (F05b)</translation>
    </message>
    <message>
      <source>Paper</source>
      <translation>Biểu</translation>
    </message>
    <message>
      <source>Print</source>
      <translation>In</translation>
    </message>
    <message>
      <source>Print · {name}</source>
      <translation>In · {name}</translation>
    </message>
    <message>
      <source>Survey sheet</source>
      <translation>Phiếu khảo sát (F01)</translation>
    </message>
  </context>
  <context>
    <name>surveys</name>
    <message>
      <source>After closing</source>
      <translation>Sau chốt</translation>
    </message>
    <message>
      <source>All hamlets</source>
      <translation>Tất cả tổ, bản</translation>
    </message>
    <message>
      <source>All rounds</source>
      <translation>Tất cả các đợt</translation>
    </message>
    <message>
      <source>Applications</source>
      <translation>Đơn đăng ký</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Chốt</translation>
    </message>
    <message>
      <source>Close anyway</source>
      <translation>Vẫn chốt</translation>
    </message>
    <message>
      <source>Close or reopen</source>
      <translation>Chốt hoặc mở lại</translation>
    </message>
    <message>
      <source>Close the round “{name}”? {asked} people were asked, {wanting} have a need.</source>
      <translation>Chốt đợt “{name}”? Đã hỏi {asked} người, {wanting} người có nhu cầu.</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>So sánh</translation>
    </message>
    <message>
      <source>Compare · {name}</source>
      <translation>So sánh · {name}</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Xóa</translation>
    </message>
    <message>
      <source>Delete the answer of {name}</source>
      <translation>Xóa câu trả lời của {name}</translation>
    </message>
    <message>
      <source>Delete the record of {name}? It has {needs} needs, {classes} classes and {loans} loans; lists that were printed do not change.</source>
      <translation>Xóa hồ sơ {name}? Hồ sơ đang có {needs} nhu cầu, {classes} lớp, {loans} món vay; các danh sách đã in không đổi.</translation>
    </message>
    <message>
      <source>Do not close yet</source>
      <translation>Chưa chốt</translation>
    </message>
    <message>
      <source>Document that asks for it</source>
      <translation>Văn bản chỉ đạo</translation>
    </message>
    <message>
      <source>Earlier course</source>
      <translation>Đã học nghề trước đây</translation>
    </message>
    <message>
      <source>From {earlier} to {later}</source>
      <translation>Từ {earlier} đến {later}</translation>
    </message>
    <message>
      <source>Group paper</source>
      <translation>Giấy xác nhận</translation>
    </message>
    <message>
      <source>Hamlet</source>
      <translation>Tổ, bản</translation>
    </message>
    <message>
      <source>Hamlet not said</source>
      <translation>Chưa rõ tổ, bản</translation>
    </message>
    <message>
      <source>If the person was written down twice, join the records instead.</source>
      <translation>Nếu một người bị ghi hai lần thì hãy gộp hồ sơ.</translation>
    </message>
    <message>
      <source>Join two records</source>
      <translation>Gộp hai hồ sơ</translation>
    </message>
    <message>
      <source>Join with another record</source>
      <translation>Gộp với hồ sơ khác</translation>
    </message>
    <message>
      <source>Name of the round</source>
      <translation>Tên đợt khảo sát</translation>
    </message>
    <message>
      <source>Needs by hamlet and trade</source>
      <translation>Nhu cầu theo tổ, bản và nghề</translation>
    </message>
    <message>
      <source>No survey round was opened yet. Open one before going round the hamlets.</source>
      <translation>Chưa mở đợt khảo sát nào. Hãy mở một đợt trước khi đi các tổ, bản.</translation>
    </message>
    <message>
      <source>Nobody has asked for a trade yet. Record needs in the list “Training needs”.</source>
      <translation>Chưa ai đăng ký nghề nào. Hãy ghi nhu cầu ở danh sách “Nhu cầu học nghề”.</translation>
    </message>
    <message>
      <source>Nobody has been asked yet what they want to learn.</source>
      <translation>Chưa hỏi ai về nhu cầu học nghề.</translation>
    </message>
    <message>
      <source>Nobody is written down yet. Add somebody, or import a list from Excel.</source>
      <translation>Chưa có ai trong sổ. Thêm người hoặc nhập danh sách từ Excel.</translation>
    </message>
    <message>
      <source>Nobody was asked in these rounds.</source>
      <translation>Hai đợt này chưa hỏi ai.</translation>
    </message>
    <message>
      <source>Only {done}/{all} households were asked ({percent}); </source>
      <translation>Mới hỏi {done}/{all} hộ ({percent}); </translation>
    </message>
    <message>
      <source>Open the round “{name}” again?</source>
      <translation>Mở lại đợt “{name}”?</translation>
    </message>
    <message>
      <source>Opened on</source>
      <translation>Ngày mở</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Người lao động</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>Người lao động</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Tiến độ</translation>
    </message>
    <message>
      <source>Record a need</source>
      <translation>Ghi nhu cầu</translation>
    </message>
    <message>
      <source>Record by hamlet</source>
      <translation>Ghi theo tổ, bản</translation>
    </message>
    <message>
      <source>Reopen</source>
      <translation>Mở lại</translation>
    </message>
    <message>
      <source>See the rule</source>
      <translation>Xem quy định</translation>
    </message>
    <message>
      <source>Summary</source>
      <translation>Tổng hợp</translation>
    </message>
    <message>
      <source>Survey round</source>
      <translation>Đợt khảo sát</translation>
    </message>
    <message>
      <source>Survey rounds</source>
      <translation>Đợt khảo sát</translation>
    </message>
    <message>
      <source>The other record</source>
      <translation>Hồ sơ kia</translation>
    </message>
    <message>
      <source>The round is open, or nothing was kept when it was closed.</source>
      <translation>Đợt chưa chốt, hoặc lúc chốt chưa lưu số liệu.</translation>
    </message>
    <message>
      <source>To be closed by</source>
      <translation>Hạn chốt</translation>
    </message>
    <message>
      <source>Total</source>
      <translation>Tổng cộng</translation>
    </message>
    <message>
      <source>Training need</source>
      <translation>Nhu cầu học nghề</translation>
    </message>
    <message>
      <source>Training needs</source>
      <translation>Nhu cầu học nghề</translation>
    </message>
    <message>
      <source>With the round</source>
      <translation>Với đợt</translation>
    </message>
    <message>
      <source>{list} and {n} more</source>
      <translation>{list} và {n} nơi khác</translation>
    </message>
    <message>
      <source>{n} hamlets are below {limit}: {list}.</source>
      <translation>{n} tổ, bản dưới {limit}: {list}.</translation>
    </message>
    <message>
      <source>{n} people want to learn but named no trade, so the table by trade leaves them out.</source>
      <translation>{n} người có nhu cầu nhưng chưa ghi nghề, nên chưa vào biểu theo nghề.</translation>
    </message>
  </context>
  <context>
    <name>tabs</name>
    <message>
      <source>Classes</source>
      <translation>Lớp học</translation>
    </message>
    <message>
      <source>Communes and wards</source>
      <translation>Các xã, phường</translation>
    </message>
    <message>
      <source>Loans</source>
      <translation>Vốn vay</translation>
    </message>
    <message>
      <source>Planning &amp; Outreach</source>
      <translation>Kế hoạch &amp; Tuyên truyền</translation>
    </message>
    <message>
      <source>Reports &amp; Hand-off</source>
      <translation>Báo cáo &amp; Giao nhận</translation>
    </message>
    <message>
      <source>Surveys</source>
      <translation>Khảo sát</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Hôm nay</translation>
    </message>
    <message>
      <source>Work</source>
      <translation>Việc làm</translation>
    </message>
  </context>
  <context>
    <name>target_kind</name>
    <message>
      <source>Classes opened</source>
      <translation>Lớp khai giảng</translation>
    </message>
    <message>
      <source>Ethnic minorities among the learners</source>
      <translation>Học viên là người dân tộc thiểu số</translation>
    </message>
    <message>
      <source>In work after the course</source>
      <translation>Có việc làm sau đào tạo</translation>
    </message>
    <message>
      <source>Learners (turns)</source>
      <translation>Học viên (lượt)</translation>
    </message>
    <message>
      <source>Learners of farm trades (turns)</source>
      <translation>Học viên nghề nông nghiệp (lượt)</translation>
    </message>
    <message>
      <source>Learners of non-farm trades (turns)</source>
      <translation>Học viên nghề phi nông nghiệp (lượt)</translation>
    </message>
    <message>
      <source>Went to work abroad</source>
      <translation>Đi làm ở nước ngoài</translation>
    </message>
    <message>
      <source>Women among the learners</source>
      <translation>Học viên nữ</translation>
    </message>
  </context>
  <context>
    <name>targets</name>
    <message>
      <source>No target is written down yet.</source>
      <translation>Chưa ghi chỉ tiêu nào.</translation>
    </message>
    <message>
      <source>Target</source>
      <translation>Chỉ tiêu</translation>
    </message>
    <message>
      <source>To reach</source>
      <translation>Giao</translation>
    </message>
    <message>
      <source>Year</source>
      <translation>Năm</translation>
    </message>
  </context>
  <context>
    <name>technical_education</name>
    <message>
      <source>Certificate under 3 months</source>
      <translation>Chứng chỉ dưới 3 tháng</translation>
    </message>
    <message>
      <source>College</source>
      <translation>Cao đẳng</translation>
    </message>
    <message>
      <source>Elementary</source>
      <translation>Sơ cấp</translation>
    </message>
    <message>
      <source>Intermediate</source>
      <translation>Trung cấp</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Chưa qua đào tạo</translation>
    </message>
    <message>
      <source>Postgraduate</source>
      <translation>Trên đại học</translation>
    </message>
    <message>
      <source>Skilled worker without certificate</source>
      <translation>Công nhân kỹ thuật không bằng</translation>
    </message>
    <message>
      <source>University</source>
      <translation>Đại học</translation>
    </message>
  </context>
  <context>
    <name>tick_list</name>
    <message>
      <source>(all)</source>
      <translation>(tất cả)</translation>
    </message>
    <message>
      <source>(nothing written)</source>
      <translation>(để trống)</translation>
    </message>
    <message>
      <source>A double click shows this value alone</source>
      <translation>Bấm đúp để chỉ xem mục này</translation>
    </message>
    <message>
      <source>Column</source>
      <translation>Cột</translation>
    </message>
    <message>
      <source>Filter</source>
      <translation>Lọc</translation>
    </message>
    <message>
      <source>Filter by a column</source>
      <translation>Lọc theo cột</translation>
    </message>
    <message>
      <source>Find a value</source>
      <translation>Tìm trong các mục</translation>
    </message>
    <message>
      <source>Only the {many} commonest values are shown.</source>
      <translation>Chỉ hiện {many} mục có nhiều dòng nhất.</translation>
    </message>
    <message>
      <source>Show all</source>
      <translation>Hiện tất cả</translation>
    </message>
    <message>
      <source>Values</source>
      <translation>Các mục</translation>
    </message>
    <message>
      <source>{n} values</source>
      <translation>{n} mục</translation>
    </message>
  </context>
  <context>
    <name>time_of_day</name>
    <message>
      <source>Afternoon</source>
      <translation>Chiều</translation>
    </message>
    <message>
      <source>Evening</source>
      <translation>Tối</translation>
    </message>
    <message>
      <source>Morning</source>
      <translation>Sáng</translation>
    </message>
    <message>
      <source>Weekend</source>
      <translation>Cuối tuần</translation>
    </message>
  </context>
  <context>
    <name>timeline</name>
    <message>
      <source>Card</source>
      <translation>Hồ sơ</translation>
    </message>
    <message>
      <source>Choose a row to see its card.</source>
      <translation>Chọn một dòng để xem hồ sơ.</translation>
    </message>
    <message>
      <source>Nothing was recorded yet.</source>
      <translation>Chưa ghi việc gì.</translation>
    </message>
    <message>
      <source>Timeline</source>
      <translation>Quá trình</translation>
    </message>
  </context>
  <context>
    <name>timetable</name>
    <message>
      <source>Add sessions</source>
      <translation>Thêm buổi</translation>
    </message>
    <message>
      <source>Ahead</source>
      <translation>Chưa đến</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Ngày</translation>
    </message>
    <message>
      <source>Fell out, made up</source>
      <translation>Nghỉ buổi, đã học bù</translation>
    </message>
    <message>
      <source>Fell out, not made up</source>
      <translation>Nghỉ buổi, chưa học bù</translation>
    </message>
    <message>
      <source>Makes up for</source>
      <translation>Bù cho buổi</translation>
    </message>
    <message>
      <source>Minutes</source>
      <translation>Phút</translation>
    </message>
    <message>
      <source>Move</source>
      <translation>Chuyển ngày</translation>
    </message>
    <message>
      <source>No session is planned yet.</source>
      <translation>Chưa xếp buổi nào.</translation>
    </message>
    <message>
      <source>No.</source>
      <translation>STT</translation>
    </message>
    <message>
      <source>Not recorded</source>
      <translation>Chưa điểm danh</translation>
    </message>
    <message>
      <source>Part of day</source>
      <translation>Buổi</translation>
    </message>
    <message>
      <source>Plan</source>
      <translation>Xếp lịch</translation>
    </message>
    <message>
      <source>Plan sessions</source>
      <translation>Xếp lịch học</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Lý do</translation>
    </message>
    <message>
      <source>Recorded</source>
      <translation>Đã điểm danh</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Tình trạng</translation>
    </message>
    <message>
      <source>Timetable</source>
      <translation>Lịch học</translation>
    </message>
    <message>
      <source>Weekday</source>
      <translation>Thứ</translation>
    </message>
    <message>
      <source>sessions</source>
      <translation>buổi</translation>
    </message>
    <message>
      <source>the programme needs {needed}</source>
      <translation>chương trình cần {needed} giờ</translation>
    </message>
    <message>
      <source>{planned} hours planned, {held} held</source>
      <translation>Đã xếp {planned} giờ, đã học {held} giờ</translation>
    </message>
  </context>
  <context>
    <name>today</name>
    <message>
      <source>, target {target}</source>
      <translation>, giao {target}</translation>
    </message>
    <message>
      <source>ALL YEARS</source>
      <translation>MỌI NĂM</translation>
    </message>
    <message>
      <source>Add a person</source>
      <translation>Thêm người</translation>
    </message>
    <message>
      <source>Asked about learning</source>
      <translation>Đã hỏi nhu cầu học nghề</translation>
    </message>
    <message>
      <source>Attendance</source>
      <translation>Chuyên cần</translation>
    </message>
    <message>
      <source>BACKUP</source>
      <translation>SAO LƯU</translation>
    </message>
    <message>
      <source>Back up to USB…</source>
      <translation>Sao lưu ra USB…</translation>
    </message>
    <message>
      <source>Borrowers</source>
      <translation>Người vay</translation>
    </message>
    <message>
      <source>Check a list</source>
      <translation>Kiểm tra danh sách</translation>
    </message>
    <message>
      <source>Check a list (F6)</source>
      <translation>Kiểm tra danh sách (F6)</translation>
    </message>
    <message>
      <source>Class that runs</source>
      <translation>Lớp đang học</translation>
    </message>
    <message>
      <source>Classes</source>
      <translation>Lớp</translation>
    </message>
    <message>
      <source>Classes opened</source>
      <translation>Lớp đã khai giảng</translation>
    </message>
    <message>
      <source>Commune, ward</source>
      <translation>Xã, phường</translation>
    </message>
    <message>
      <source>Days since</source>
      <translation>Số ngày đã qua</translation>
    </message>
    <message>
      <source>Difficult-area loans</source>
      <translation>Vay vùng khó khăn</translation>
    </message>
    <message>
      <source>Disbursed (đồng)</source>
      <translation>Giải ngân (đồng)</translation>
    </message>
    <message>
      <source>Documents issued</source>
      <translation>Văn bản ban hành</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Thực hiện</translation>
    </message>
    <message>
      <source>Enter: open the list · Space: later</source>
      <translation>Enter: mở danh sách · Phím cách: để sau</translation>
    </message>
    <message>
      <source>HAND-OFF</source>
      <translation>GIAO NHẬN</translation>
    </message>
    <message>
      <source>Hamlet</source>
      <translation>Tổ, bản</translation>
    </message>
    <message>
      <source>Handed over</source>
      <translation>Đã gửi số liệu</translation>
    </message>
    <message>
      <source>Import from Excel</source>
      <translation>Nhập từ Excel</translation>
    </message>
    <message>
      <source>In the book's folder {when}</source>
      <translation>Trong thư mục của sổ: {when}</translation>
    </message>
    <message>
      <source>In work, farm</source>
      <translation>Có việc làm (NN)</translation>
    </message>
    <message>
      <source>In work, non-farm</source>
      <translation>Có việc làm (PNN)</translation>
    </message>
    <message>
      <source>Inspection turns</source>
      <translation>Lượt kiểm tra lớp</translation>
    </message>
    <message>
      <source>Inspections</source>
      <translation>Kiểm tra</translation>
    </message>
    <message>
      <source>Job-creation loans</source>
      <translation>Vay giải quyết việc làm</translation>
    </message>
    <message>
      <source>Last received</source>
      <translation>Nhận gần nhất</translation>
    </message>
    <message>
      <source>Last session</source>
      <translation>Buổi gần nhất</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Để sau</translation>
    </message>
    <message>
      <source>Learners</source>
      <translation>Học viên</translation>
    </message>
    <message>
      <source>Learners (turns)</source>
      <translation>Lượt học viên</translation>
    </message>
    <message>
      <source>Looking at today</source>
      <translation>Đang xem việc hôm nay</translation>
    </message>
    <message>
      <source>Money and certificates come back after 7 days at the latest</source>
      <translation>Việc về tiền và chứng chỉ nhắc lại muộn nhất sau 7 ngày</translation>
    </message>
    <message>
      <source>No backup yet</source>
      <translation>Chưa có bản sao lưu</translation>
    </message>
    <message>
      <source>Nothing is due.</source>
      <translation>Không có việc đến hạn.</translation>
    </message>
    <message>
      <source>Nothing is due. Nearest: {what} ({d} days left)</source>
      <translation>Không có việc đến hạn. Gần nhất: {what} (còn {d} ngày)</translation>
    </message>
    <message>
      <source>Nothing was handed over yet</source>
      <translation>Chưa gửi gói nào</translation>
    </message>
    <message>
      <source>Nothing was recorded of the year {year} yet.</source>
      <translation>Năm {year} chưa ghi số liệu nào.</translation>
    </message>
    <message>
      <source>Nothing was recorded yet.</source>
      <translation>Chưa ghi số liệu nào.</translation>
    </message>
    <message>
      <source>Open the list</source>
      <translation>Mở danh sách</translation>
    </message>
    <message>
      <source>Packet {number} of {day} was confirmed</source>
      <translation>Gói số {number} ngày {day} đã được xác nhận</translation>
    </message>
    <message>
      <source>Packet {number} of {day} was not confirmed yet</source>
      <translation>Gói số {number} ngày {day} chưa được xác nhận</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Người lao động</translation>
    </message>
    <message>
      <source>Print the papers to carry away</source>
      <translation>In bộ giấy mang đi</translation>
    </message>
    <message>
      <source>Print this week</source>
      <translation>In việc tuần này</translation>
    </message>
    <message>
      <source>Report of the year</source>
      <translation>Báo cáo năm</translation>
    </message>
    <message>
      <source>Show again on</source>
      <translation>Nhắc lại ngày</translation>
    </message>
    <message>
      <source>Show all ({n})</source>
      <translation>Xem tất cả ({n})</translation>
    </message>
    <message>
      <source>TO BE DONE</source>
      <translation>VIỆC CẦN LÀM</translation>
    </message>
    <message>
      <source>Target</source>
      <translation>Giao</translation>
    </message>
    <message>
      <source>Taught</source>
      <translation>Đã học</translation>
    </message>
    <message>
      <source>To be done</source>
      <translation>Việc cần làm</translation>
    </message>
    <message>
      <source>To look at</source>
      <translation>Cần xem</translation>
    </message>
    <message>
      <source>Waiting to be approved</source>
      <translation>Máy chờ duyệt</translation>
    </message>
    <message>
      <source>Went to work abroad</source>
      <translation>Đi làm ở nước ngoài</translation>
    </message>
    <message>
      <source>What runs</source>
      <translation>Lớp đang học; ở cấp trên là các xã, phường</translation>
    </message>
    <message>
      <source>Where the backup is written</source>
      <translation>Nơi cất bản sao lưu</translation>
    </message>
    <message>
      <source>YEAR {year}</source>
      <translation>NĂM {year}</translation>
    </message>
    <message>
      <source>all years</source>
      <translation>mọi năm</translation>
    </message>
    <message>
      <source>none on another disk yet</source>
      <translation>chưa có bản nào ở ổ khác</translation>
    </message>
    <message>
      <source>not inspected yet</source>
      <translation>chưa kiểm tra</translation>
    </message>
    <message>
      <source>not sent: {n} changes</source>
      <translation>chưa gửi {n} thay đổi</translation>
    </message>
    <message>
      <source>of these ethnic minorities</source>
      <translation>Trong đó dân tộc thiểu số</translation>
    </message>
    <message>
      <source>of these farm trades</source>
      <translation>Trong đó nông nghiệp</translation>
    </message>
    <message>
      <source>of these non-farm trades</source>
      <translation>Trong đó phi nông nghiệp</translation>
    </message>
    <message>
      <source>of these women</source>
      <translation>Trong đó nữ</translation>
    </message>
    <message>
      <source>on “{place}” {day}</source>
      <translation>ở “{place}” ngày {day}</translation>
    </message>
    <message>
      <source>year {year}</source>
      <translation>năm {year}</translation>
    </message>
    <message>
      <source>{came}/{all} units</source>
      <translation>{came}/{all} đơn vị</translation>
    </message>
    <message>
      <source>{held}{needed} hours</source>
      <translation>{held}{needed} giờ</translation>
    </message>
    <message>
      <source>{n} households, {amount} million</source>
      <translation>{n} hộ, {amount} triệu đ</translation>
    </message>
    <message>
      <source>{n} packets on USB</source>
      <translation>USB có {n} gói</translation>
    </message>
    <message>
      <source>{n} people</source>
      <translation>{n} người</translation>
    </message>
    <message>
      <source>{n} people, {amount} million</source>
      <translation>{n} người, {amount} triệu đ</translation>
    </message>
    <message>
      <source>{n} sessions not recorded</source>
      <translation>{n} buổi chưa ghi</translation>
    </message>
    <message>
      <source>{n} to be done</source>
      <translation>{n} việc cần làm</translation>
    </message>
    <message>
      <source>{n} turns</source>
      <translation>{n} lượt</translation>
    </message>
    <message>
      <source>{people} people, {turns} turns</source>
      <translation>{people} người, {turns} lượt</translation>
    </message>
    <message>
      <source>{share}; {n} not reached)</source>
      <translation>{share}; {n} chưa liên lạc)</translation>
    </message>
    <message>
      <source>{weekday}, {day}</source>
      <translation>{weekday}, ngày {day}</translation>
    </message>
  </context>
  <context>
    <name>tools</name>
    <message>
      <source>Add</source>
      <translation>Thêm</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Xóa</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Sửa</translation>
    </message>
    <message>
      <source>Export to Excel</source>
      <translation>Xuất ra Excel</translation>
    </message>
    <message>
      <source>Import from Excel</source>
      <translation>Nhập từ Excel</translation>
    </message>
    <message>
      <source>More tools</source>
      <translation>Các việc khác</translation>
    </message>
    <message>
      <source>Print</source>
      <translation>In</translation>
    </message>
  </context>
  <context>
    <name>trade_use</name>
    <message>
      <source>Different trade</source>
      <translation>Khác nghề</translation>
    </message>
    <message>
      <source>Near the trade</source>
      <translation>Gần nghề</translation>
    </message>
    <message>
      <source>Same trade</source>
      <translation>Đúng nghề</translation>
    </message>
  </context>
  <context>
    <name>undoing</name>
    <message>
      <source>Done again: {step}.</source>
      <translation>Đã làm lại: {step}.</translation>
    </message>
    <message>
      <source>Redo: {step}</source>
      <translation>Làm lại: {step}</translation>
    </message>
    <message>
      <source>Undo: {step}</source>
      <translation>Hoàn tác: {step}</translation>
    </message>
    <message>
      <source>Undone: {step}.</source>
      <translation>Đã hoàn tác: {step}.</translation>
    </message>
  </context>
  <context>
    <name>weekday</name>
    <message>
      <source>Fri</source>
      <translation>Thứ Sáu</translation>
    </message>
    <message>
      <source>Mon</source>
      <translation>Thứ Hai</translation>
    </message>
    <message>
      <source>Sat</source>
      <translation>Thứ Bảy</translation>
    </message>
    <message>
      <source>Sun</source>
      <translation>Chủ Nhật</translation>
    </message>
    <message>
      <source>Thu</source>
      <translation>Thứ Năm</translation>
    </message>
    <message>
      <source>Tue</source>
      <translation>Thứ Ba</translation>
    </message>
    <message>
      <source>Wed</source>
      <translation>Thứ Tư</translation>
    </message>
  </context>
  <context>
    <name>who_can_join</name>
    <message>
      <source>All hamlets</source>
      <translation>Tất cả tổ bản</translation>
    </message>
    <message>
      <source>Asked for the trade</source>
      <translation>Nguyện vọng</translation>
    </message>
    <message>
      <source>Asked on</source>
      <translation>Ngày hỏi</translation>
    </message>
    <message>
      <source>Birth</source>
      <translation>Ngày sinh</translation>
    </message>
    <message>
      <source>Blocked by a rule</source>
      <translation>Vướng quy định</translation>
    </message>
    <message>
      <source>Can join</source>
      <translation>Học được ngay</translation>
    </message>
    <message>
      <source>Class code</source>
      <translation>Mã lớp</translation>
    </message>
    <message>
      <source>Everybody who asked</source>
      <translation>Mọi người đã đăng ký</translation>
    </message>
    <message>
      <source>First choice before second, whoever asked earlier first</source>
      <translation>Nghề muốn học 1 xếp trước, ai hỏi sớm xếp trước</translation>
    </message>
    <message>
      <source>Full name</source>
      <translation>Họ và tên</translation>
    </message>
    <message>
      <source>Hamlet</source>
      <translation>Tổ bản</translation>
    </message>
    <message>
      <source>How many people</source>
      <translation>Bao nhiêu người</translation>
    </message>
    <message>
      <source>In a class now</source>
      <translation>Đang học lớp khác</translation>
    </message>
    <message>
      <source>Months possible</source>
      <translation>Tháng học được</translation>
    </message>
    <message>
      <source>Nobody can join now, for the reasons shown.</source>
      <translation>Chưa ai học được ngay, lý do ghi ở từng dòng.</translation>
    </message>
    <message>
      <source>Nobody here asked for this trade.</source>
      <translation>Ở đây chưa ai đăng ký nghề này.</translation>
    </message>
    <message>
      <source>Not enough known</source>
      <translation>Chưa đủ căn cứ</translation>
    </message>
    <message>
      <source>Open a class</source>
      <translation>Mở lớp</translation>
    </message>
    <message>
      <source>Open a class: {n} people can join</source>
      <translation>Mở lớp: {n} người học được ngay</translation>
    </message>
    <message>
      <source>Open class</source>
      <translation>Mở lớp</translation>
    </message>
    <message>
      <source>Open records</source>
      <translation>Xem hồ sơ</translation>
    </message>
    <message>
      <source>Opening</source>
      <translation>Khai giảng</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Lý do</translation>
    </message>
    <message>
      <source>Standing</source>
      <translation>Tình trạng</translation>
    </message>
    <message>
      <source>Trade</source>
      <translation>Nghề</translation>
    </message>
    <message>
      <source>Trained before</source>
      <translation>Đã học trước đây</translation>
    </message>
    <message>
      <source>Who can join now</source>
      <translation>Ai học được ngay</translation>
    </message>
    <message>
      <source>people who asked</source>
      <translation>người đăng ký</translation>
    </message>
  </context>
  <context>
    <name>wish</name>
    <message>
      <source>Did not ask</source>
      <translation>Chưa hỏi</translation>
    </message>
    <message>
      <source>First choice</source>
      <translation>Nghề muốn học 1</translation>
    </message>
    <message>
      <source>Second choice</source>
      <translation>Nghề muốn học 2</translation>
    </message>
  </context>
  <context>
    <name>wizard</name>
    <message>
      <source>Back</source>
      <translation>Quay lại</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Bỏ qua</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Tiếp</translation>
    </message>
  </context>
  <context>
    <name>working_year</name>
    <message>
      <source>All years</source>
      <translation>Mọi năm</translation>
    </message>
    <message>
      <source>Lists and figures show this year, or all years.</source>
      <translation>Danh sách và số liệu theo năm này, hoặc mọi năm.</translation>
    </message>
    <message>
      <source>Working year</source>
      <translation>Năm làm việc</translation>
    </message>
  </context>
</TS>
