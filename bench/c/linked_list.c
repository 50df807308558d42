#include <stdio.h>
#include <stdlib.h>

typedef struct Node { long value; struct Node *next; } Node;

static Node *merge(Node *a, Node *b)
{
    Node head, *tail = &head;
    while (a && b)
    {
        Node **smaller = a->value <= b->value ? &a : &b;
        tail = tail->next = *smaller;
        *smaller = (*smaller)->next;
    }
    tail->next = a ? a : b;
    return head.next;
}

static Node *sort(Node *head)
{
    if (!head || !head->next)
        return head;
    Node *slow = head, *fast = head->next;
    while (fast && fast->next)
    {
        slow = slow->next;
        fast = fast->next->next;
    }
    Node *middle = slow->next;
    slow->next = NULL;
    head = sort(head);
    return merge(head, sort(middle));
}

static long checksum(Node *head)
{
    long total = 0;
    for (long position = 1; head; head = head->next)
        total = (total * 31 + head->value * position++) % 1000000007;
    return total;
}

int main(int argc, char **argv)
{
    Node *head = NULL;
    unsigned seed = 7;
    for (int count = atoi(argv[1]); count > 0; count--)
    {
        seed = (seed * 1103515245u + 12345u) % 2147483648u;
        Node *node = malloc(sizeof *node);
        node->value = seed >> 8;
        node->next = head;
        head = node;
    }
    printf("%ld\n", checksum(head));
    for (int i = 0; i < 5; i++)
    {
        Node *result = NULL;
        while (head)
        {
            Node *rest = head->next;
            head->next = result;
            result = head;
            head = rest;
        }
        head = result;
    }
    printf("%ld\n", checksum(head));
    head = sort(head);
    printf("%ld %ld\n", checksum(head), head->value);
    while (head)
    {
        Node *rest = head->next;
        free(head);
        head = rest;
    }
}
