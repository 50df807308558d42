print("Hello")
print("World")
print("Rust")
