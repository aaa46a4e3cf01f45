"""The budget of the conference (dự toán kinh phí): estimated, appraised and approved by three people."""
