"""What a new password must be, told in Vietnamese where Django has no words for it."""

from __future__ import annotations

from django.contrib.auth.password_validation import MinimumLengthValidator, UserAttributeSimilarityValidator


class LongEnough(MinimumLengthValidator):
    def get_error_message(self) -> str:
        return f"Mật khẩu quá ngắn; cần ít nhất {self.min_length} ký tự."


class UnlikeTheName(UserAttributeSimilarityValidator):
    def get_error_message(self) -> str:
        return "Mật khẩu quá giống tên hoặc tên đăng nhập của bạn; chọn mật khẩu khác."
