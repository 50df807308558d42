/* measure REPORT COMMAND [ARG...]: runs a command and writes its user+system seconds, its peak memory in KB and its exit
   code to a file. The peak of a process starts with that of the one that forks it, so that a small one must do it. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    struct rusage usage;
    int status;
    pid_t child = argc > 2 ? fork() : -1;
    if (child == 0)
    {
        execvp(argv[2], argv + 2);
        _exit(127);
    }

    FILE *report = child < 0 || wait4(child, &status, 0, &usage) < 0 ? NULL : fopen(argv[1], "w");
    if (report == NULL)
    {
        return 1;
    }

    double seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
    fprintf(report, "%f %ld %d\n", seconds, usage.ru_maxrss, WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status));
    return fclose(report) != 0;
}
