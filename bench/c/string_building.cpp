#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <string>

static std::string last(const std::string &text, size_t count) { return text.substr(text.size() > count ? text.size() - count : 0); }

int main(int argc, char **argv)
{
    long n = atol(argv[1]);
    std::string text, joined, lines, replaced, backwards;
    for (long i = 0; i < n; i++)
    {
        text += "ab";
        text += std::to_string(i);
    }
    printf("%zu %s\n", text.size(), last(text, 12).c_str());
    for (long i = 0; i < n; i++)
    {
        joined += std::to_string(i);
        joined += ':';
        joined += std::to_string(i * 3);
        joined += ';';
    }
    printf("%zu %s\n", joined.size(), last(joined, 12).c_str());
    long total = 0;
    char buffer[64];
    for (long i = 0; i < n; i++)
    {
        total += snprintf(buffer, sizeof buffer, "<%ld,%s>", i, "x");
        total += snprintf(buffer, sizeof buffer, "%08ld|%.2f", i, i / 4.0);
    }
    printf("%ld\n", total);
    for (long i = 0; i < n; i++)
    {
        if (i)
            lines += '\n';
        lines += std::to_string(i * i);
    }
    for (char c : lines)
        if (c == '1')
            replaced += "one";
        else
            replaced += c;
    long found = 0;
    for (size_t at = 0; (at = replaced.find("one", at)) != std::string::npos; at += 3)
        found++;
    std::string upper = lines;
    std::transform(upper.begin(), upper.end(), upper.begin(), toupper);
    printf("%ld %ld %zu\n", (long)std::count(lines.begin(), lines.end(), '7'), found, upper.size());
    for (size_t start = 0;;)
    {
        size_t end = lines.find('\n', start);
        size_t stop = end == std::string::npos ? lines.size() : end;
        backwards.append(lines.rend() - stop, lines.rend() - start);
        backwards += ' ';
        if (end == std::string::npos)
            break;
        start = end + 1;
    }
    printf("%zu %s\n", backwards.size(), backwards.substr(0, 20).c_str());
}
