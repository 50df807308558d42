#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <numeric>
#include <vector>

struct Node
{
    long key;
    Node *left = nullptr, *right = nullptr;
    explicit Node(long key) : key(key) {}
    ~Node()
    {
        delete left;
        delete right;
    }
    void insert(long other)
    {
        Node *node = this;
        for (;;)
        {
            Node *&child = other < node->key ? node->left : node->right;
            if (!child)
            {
                child = new Node(other);
                return;
            }
            node = child;
        }
    }
    template <class Visitor> void walk(Visitor &&visit) const
    {
        if (left)
            left->walk(visit);
        visit(key);
        if (right)
            right->walk(visit);
    }
};

int main(int argc, char **argv)
{
    int n = atoi(argv[1]);
    Node root(1 << 22);
    unsigned seed = 3;
    for (int i = 0; i < n; i++)
    {
        seed = (seed * 1103515245u + 12345u) % 2147483648u;
        root.insert(seed >> 8);
    }
    for (int i = 0; i < 5; i++)
    {
        long total = 0, position = 0;
        root.walk([&](long key) { total = (total + key * position++) % 1000000007; });
        printf("%ld\n", total);
    }
    std::vector<int> items(n > 1000 ? 7 : 5);
    std::iota(items.begin(), items.end(), 0);
    int count = 0;
    do
        count += items.front() < items.back();
    while (std::next_permutation(items.begin(), items.end()));
    printf("%d\n", count);
}
