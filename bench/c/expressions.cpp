#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

enum class Failure { Key, Syntax, Division };
using Names = std::unordered_map<std::string_view, long>;

static long floor_div(long a, long b)
{
    if (b == 0)
        throw Failure::Division;
    return a / b - (a % b != 0 && (a < 0) != (b < 0));
}

struct Parser
{
    std::string_view text, token;
    size_t position = 0;
    const Names &names;

    Parser(std::string_view text, const Names &names) : text(text), names(names) { advance(); }

    void advance()
    {
        size_t i = position;
        while (i < text.size() && text[i] == ' ')
            i++;
        size_t start = i;
        if (i < text.size())
        {
            if (isdigit(text[i]))
                while (i < text.size() && isdigit(text[i]))
                    i++;
            else if (isalpha(text[i]))
                while (i < text.size() && isalnum(text[i]))
                    i++;
            else
                i++;
        }
        token = text.substr(start, i - start);
        position = i;
    }

    char kind() const { return token.empty() ? 0 : token[0]; }

    long expression()
    {
        long value = term();
        while (kind() == '+' || kind() == '-')
        {
            char op = kind();
            advance();
            long right = term();
            value = op == '+' ? value + right : value - right;
        }
        return value;
    }

    long term()
    {
        long value = factor();
        while (kind() == '*' || kind() == '/' || kind() == '%')
        {
            char op = kind();
            advance();
            long right = factor();
            value = op == '*' ? value * right : op == '/' ? floor_div(value, right) : value - floor_div(value, right) * right;
        }
        return value;
    }

    long factor()
    {
        char first = kind();
        if (first == '-')
        {
            advance();
            return -factor();
        }
        if (first == '(')
        {
            advance();
            long value = expression();
            if (kind() != ')')
                throw Failure::Syntax;
            advance();
            return value;
        }
        if (isdigit(first))
        {
            long value = strtol(token.data(), nullptr, 10);
            advance();
            return value;
        }
        if (isalpha(first))
        {
            auto found = names.find(token);
            advance();
            if (found == names.end())
                throw Failure::Key;
            return found->second;
        }
        throw Failure::Syntax;
    }
};

int main(int argc, char **argv)
{
    int rounds = atoi(argv[1]);
    const char *lines[] = {
        "1 + 2 * 3 - 4",
        "(alpha + 12) * (beta - 7) % 1001",
        "((((1 + 2) * 3) + 4) * 5) - gamma * gamma / 7",
        "100 / (alpha - 3)",
        "2 * (3 + delta",
        "-alpha * -(beta + 1) + 17 % 5",
        "unknown + 1",
    };
    long total = 0;
    std::map<std::string, long> failures;
    for (int i = 0; i < rounds; i++)
    {
        Names names{{"alpha", i % 10}, {"beta", i % 17}, {"gamma", i}, {"delta", 4}};
        for (const char *line : lines)
            try
            {
                long value = (total * 31 + Parser(line, names).expression()) % 1000000007;
                total = value < 0 ? value + 1000000007 : value;
            }
            catch (Failure failure)
            {
                failures[failure == Failure::Key ? "KeyError" : failure == Failure::Syntax ? "SyntaxError" : "ZeroDivisionError"]++;
            }
    }
    printf("%ld\n", total);
    for (auto &[name, count] : failures)
        printf("%s %ld\n", name.c_str(), count);
}
