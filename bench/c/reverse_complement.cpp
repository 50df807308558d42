#include <algorithm>
#include <iostream>
#include <string>

static void write(const std::string &header, std::string &sequence, const char *complement)
{
    if (header.empty())
        return;
    std::cout << header << '\n';
    std::reverse(sequence.begin(), sequence.end());
    for (char &letter : sequence)
        letter = complement[(unsigned char)letter];
    for (size_t i = 0; i < sequence.size(); i += 60)
    {
        std::cout.write(&sequence[i], std::min<size_t>(60, sequence.size() - i));
        std::cout << '\n';
    }
    sequence.clear();
}

int main()
{
    std::ios::sync_with_stdio(false);
    char complement[256];
    for (int i = 0; i < 256; i++)
        complement[i] = i;
    for (int i = 0; i < 8; i++)
        complement[(int)"ACGTacgt"[i]] = "TGCAtgca"[i];
    std::string line, header, sequence;
    while (std::getline(std::cin, line))
        if (line[0] == '>')
        {
            write(header, sequence, complement);
            header = line;
        }
        else
            sequence += line;
    write(header, sequence, complement);
}
