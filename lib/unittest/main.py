"""The command line of test programs."""

import sys
from unittest import loader, runner

USAGE = """usage: {prog} [-h] [-v] [-q] [--locals] [--durations N] [-f] [-c] [-b]
       {pad} [-k TESTNAMEPATTERNS]
       {pad} [tests ...]

positional arguments:
  tests                a list of any number of test modules, classes and test
                       methods.

options:
  -h, --help           show this help message and exit
  -v, --verbose        Verbose output
  -q, --quiet          Quiet output
  --locals             Show local variables in tracebacks
  --durations N        Show the N slowest test cases (N=0 for all)
  -f, --failfast       Stop on first fail or error
  -c, --catch          Catch Ctrl-C and display results so far
  -b, --buffer         Buffer stdout and stderr during tests
  -k TESTNAMEPATTERNS  Only run tests which match the given substring
"""


class TestProgram:
    """Reads the command line, runs the tests of a module and ends the program."""

    module = None
    verbosity = 1
    failfast = catchbreak = buffer = progName = warnings = testNamePatterns = None

    def __init__(
        self, module="__main__", defaultTest=None, argv=None, testRunner=None, testLoader=loader.defaultTestLoader, exit=True,
        verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *, tb_locals=False, durations=None,
    ):
        if isinstance(module, str):
            self.module = __import__(module)
            for part in module.split(".")[1:]:
                self.module = getattr(self.module, part)
        else:
            self.module = module
        argv = sys.argv if argv is None else argv
        self.exit = exit
        self.failfast = failfast
        self.catchbreak = catchbreak
        self.verbosity = verbosity
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.durations = durations
        self.warnings = "default" if warnings is None and not sys.warnoptions else warnings
        self.defaultTest = defaultTest
        self.testRunner = testRunner
        self.testLoader = testLoader
        self.progName = argv[0].rpartition("/")[2]
        self.parseArgs(argv)
        self.runTests()

    def usageExit(self, msg=None):
        """Write the usage and end with status 2."""
        if msg:
            print(msg)
        print(USAGE.format(prog=self.progName, pad=" " * len(self.progName)), end="")
        sys.exit(2)

    def parseArgs(self, argv):
        """Options and the names of tests."""
        names, rest = [], list(argv[1:])
        switches = {
            "-v": ("verbosity", 2), "--verbose": ("verbosity", 2), "-q": ("verbosity", 0), "--quiet": ("verbosity", 0),
            "-f": ("failfast", True), "--failfast": ("failfast", True), "-b": ("buffer", True), "--buffer": ("buffer", True),
            "-c": ("catchbreak", True), "--catch": ("catchbreak", True), "--locals": ("tb_locals", True),
        }
        while rest:
            argument = rest.pop(0)
            if argument in switches:
                setattr(self, *switches[argument])
            elif argument in ("-h", "--help"):
                print(USAGE.format(prog=self.progName, pad=" " * len(self.progName)), end="")
                sys.exit(0)
            elif argument.startswith("-k"):
                pattern = argument[2:] or (rest.pop(0) if rest else self._wrong("argument -k: expected one argument"))
                self.testNamePatterns = [*(self.testNamePatterns or []), pattern if "*" in pattern else f"*{pattern}*"]
            elif argument == "--durations":
                self.durations = int(rest.pop(0)) if rest else self._wrong("argument --durations: expected one argument")
            elif argument.startswith("-") and argument != "-":
                self._wrong(f"unrecognized arguments: {argument}")
            else:
                names.append(argument)
        if self.testNamePatterns:
            self.testLoader.testNamePatterns = self.testNamePatterns
        if names:
            self.testNames = names
        elif self.defaultTest is None:
            self.testNames = None
        else:
            self.testNames = (self.defaultTest,) if isinstance(self.defaultTest, str) else list(self.defaultTest)
        self.createTests()

    def _wrong(self, message):
        usage = USAGE.format(prog=self.progName, pad=" " * len(self.progName)).split("\n\n")[0]
        print(f"{usage}\n{self.progName}: error: {message}", file=sys.stderr)
        sys.exit(2)

    def createTests(self, from_discovery=False, Loader=None):
        """Load the tests."""
        if self.testNames is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)

    def runTests(self):
        """Run the tests; end the program unless that is not wanted."""
        made = runner.TextTestRunner if self.testRunner is None else self.testRunner
        if isinstance(made, type):
            try:
                made = made(
                    verbosity=self.verbosity, failfast=self.failfast, buffer=self.buffer, warnings=self.warnings,
                    tb_locals=self.tb_locals, durations=self.durations,
                )
            except TypeError:
                made = made()
        self.result = made.run(self.test)
        if self.exit:
            if not self.result.wasSuccessful():
                sys.exit(1)
            if self.result.testsRun == 0 and len(self.result.skipped) == 0:
                sys.exit(5)
            sys.exit(0)


main = TestProgram
__unittest = True
