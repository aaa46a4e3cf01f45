"""The conference (hội nghị): its day, hour and hall, who is invited and answers, and what must be ready by when."""
