# cmd: commands, help, empty lines, what is unknown, and columns.
import cmd
import io
import sys


class Shop(cmd.Cmd):
    intro = "Welcome."
    prompt = "> "

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.items = []

    def do_add(self, arg):
        """Add an item.

            Twice the same is fine.
        """
        self.items.append(arg)
        print("added", repr(arg))

    def do_list(self, arg):
        print(self.items)

    def do_quit(self, arg):
        "Leave."
        return True

    def do_EOF(self, arg):
        print("end")
        return True

    def help_prices(self):
        print("They are fair.")

    def help_list(self):
        print("Lists.")

    def precmd(self, line):
        return line.lower() if line != "EOF" else line

    def postcmd(self, stop, line):
        print("after", repr(line), stop)
        return stop

    def postloop(self):
        print("bye")


lines = "add pear\n\nLIST\n?\nhelp add\nhelp list\n?prices\nhelp nothing\nfly away\n!ls\n+x\n  \nquit\nadd more\n"
shop = Shop(stdin=io.StringIO(lines))
shop.use_rawinput = False
shop.cmdloop()
shop = Shop(stdin=io.StringIO("list"), stdout=sys.stdout)
shop.use_rawinput = 0
shop.cmdqueue = ["add queued"]
shop.cmdloop("Again.")
print(shop.parseline("a-b c"), shop.parseline("!x"), shop.parseline(" ? y"), shop.completenames("l"), sorted(shop.complete_help("p")), shop.lastcmd)
plain = cmd.Cmd(stdout=sys.stdout)
plain.onecmd("help")
plain.onecmd("help help")
for names in ([], ["one"], ["a", "b", "c"], [f"name{n}" for n in range(40)], ["x" * 50, "y" * 60], list("abcdefghij" * 9)):
    plain.columnize(names)
    plain.columnize(names, 30)
try:
    plain.columnize(["a", 1])
except TypeError as error:
    print(error)
