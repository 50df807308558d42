value = "late value"
