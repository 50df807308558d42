"""The modules tempfile and shutil."""
import os
import shutil
import tempfile

with tempfile.TemporaryDirectory(prefix="rt-") as folder:
    print(os.path.basename(folder).startswith("rt-"), os.path.isdir(folder))
    source = os.path.join(folder, "a.txt")
    with open(source, "w") as file:
        file.write("text\n")
    print(os.path.basename(shutil.copy(source, os.path.join(folder, "b.txt"))), os.path.basename(shutil.copy2(source, folder + "/c.txt")))
    os.makedirs(os.path.join(folder, "tree", "inner"))
    shutil.copy(source, os.path.join(folder, "tree"))
    shutil.copyfile(source, os.path.join(folder, "tree", "inner", "skip.log"))
    shutil.copytree(os.path.join(folder, "tree"), os.path.join(folder, "copy"), ignore=shutil.ignore_patterns("*.log"))
    print(sorted(os.path.relpath(os.path.join(where, name), folder) for where, dirs, files in os.walk(folder) for name in dirs + files))
    print(os.path.relpath(shutil.move(source, os.path.join(folder, "moved.txt")), folder))
    shutil.rmtree(os.path.join(folder, "copy"))
    print(os.path.exists(os.path.join(folder, "copy")), open(os.path.join(folder, "moved.txt")).read().strip())
    try:
        shutil.copyfile(folder + "/b.txt", folder + "/b.txt")
    except shutil.SameFileError as e:
        print(type(e).__name__)
    with tempfile.NamedTemporaryFile("w+", suffix=".txt", dir=folder) as file:
        file.write("one\ntwo\n")
        file.seek(0)
        print(file.read().split(), os.path.exists(file.name), file.name.endswith(".txt"))
    print(os.path.exists(file.name))
print(os.path.exists(folder))
with tempfile.TemporaryFile() as file:
    file.write(b"bytes")
    file.seek(0)
    print(file.read())
with tempfile.SpooledTemporaryFile(max_size=10) as file:
    file.write(b"0123456789abc")
    file.seek(0)
    print(file.read())
descriptor, path = tempfile.mkstemp()
os.close(descriptor)
os.remove(path)
print(shutil.which("sh") is not None, shutil.which("no-such-command"), tempfile.gettempprefix(), os.path.isdir(tempfile.gettempdir()))
shutil.rmtree("/no/such/folder", ignore_errors=True)
