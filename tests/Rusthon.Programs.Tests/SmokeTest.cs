namespace Rusthon.Programs.Tests;

public class SmokeTest
{
    [Xunit.Fact]
    public void The_project_runs() => Xunit.Assert.Equal(2, 1 + 1);
}
