#include <cstdio>
#include <cstdlib>
#include <string>

static std::string caesar(const std::string &text, int shift)
{
    std::string result;
    for (char c : text)
        result += c >= 'a' && c <= 'z' ? char((c - 97 + shift + 26) % 26 + 97) : c;
    return result;
}

int main(int argc, char **argv)
{
    int n = atoi(argv[1]);
    std::string text;
    for (int i = 0; i < n; i++)
        text += "the quick brown fox jumps over the lazy dog aaabbbbcc ";
    std::string secret = caesar(text, 3);
    printf("%s %s\n", secret.substr(0, 30).c_str(), caesar(secret, -3) == text ? "True" : "False");
    std::string mixed;
    for (size_t i = 0; i < text.size(); i++)
        mixed += char((text[i] + "lemon"[i % 5]) % 95 + 32);
    printf("%s\n", mixed.substr(0, 30).c_str());
    std::string packed;
    char previous = text[0];
    long count = 0;
    for (char c : text)
        if (c == previous)
            count++;
        else
        {
            packed += previous;
            packed += std::to_string(count);
            previous = c;
            count = 1;
        }
    packed += previous;
    packed += std::to_string(count);
    printf("%zu %s\n", packed.size(), packed.substr(0, 20).c_str());
    unsigned a = 1, b = 0;
    for (unsigned char byte : text)
    {
        a = (a + byte) % 65521;
        b = (b + a) % 65521;
    }
    printf("%u ", b << 16 | a);
    for (int i = 0; i < 8; i++)
        printf("%02x", text[i]);
    long found = 0, length = text.size();
    for (long centre = 0; centre < length; centre++)
        for (long left = centre, right = centre; left >= 0 && right < length && text[left] == text[right]; left--, right++)
            found++;
    printf("\n%ld\n", found);
}
