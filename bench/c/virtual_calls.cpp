#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

struct Shape
{
    std::string name;
    explicit Shape(const char *name) : name(name) {}
    virtual ~Shape() = default;
    virtual long area() const { return 0; }
    virtual long corners() const { return 0; }
    long describe(long factor) const { return area() * factor + corners(); }
};

struct Square : Shape
{
    long side;
    explicit Square(long side) : Shape("square"), side(side) {}
    long area() const override { return side * side; }
    long corners() const override { return 4; }
};

struct Rectangle : Shape
{
    long width, height;
    Rectangle(long width, long height) : Shape("rectangle"), width(width), height(height) {}
    long area() const override { return width * height; }
    long corners() const override { return 4; }
};

struct Triangle : Rectangle
{
    using Rectangle::Rectangle;
    long area() const override { return Rectangle::area() / 2; }
    long corners() const override { return 3; }
};

struct Circle : Shape
{
    long radius;
    explicit Circle(long radius) : Shape("circle"), radius(radius) {}
    long area() const override { return radius * radius * 355 / 113; }
};

int main(int argc, char **argv)
{
    int rounds = atoi(argv[1]);
    std::vector<std::unique_ptr<Shape>> shapes;
    for (long i = 0; i < 100; i++)
        switch (i % 4)
        {
        case 0: shapes.push_back(std::make_unique<Square>(i)); break;
        case 1: shapes.push_back(std::make_unique<Rectangle>(i, i + 1)); break;
        case 2: shapes.push_back(std::make_unique<Triangle>(i, i + 2)); break;
        default: shapes.push_back(std::make_unique<Circle>(i));
        }
    long total = 0;
    for (int i = 0; i < rounds; i++)
        for (auto &shape : shapes)
            total += shape->describe(i);
    printf("%ld\n", total);
}
