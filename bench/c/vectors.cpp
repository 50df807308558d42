#include <cstdio>
#include <cstdlib>
#include <vector>

struct Vector
{
    double x, y;
    Vector operator+(Vector other) const { return {x + other.x, y + other.y}; }
    Vector operator-(Vector other) const { return {x - other.x, y - other.y}; }
    Vector operator*(double factor) const { return {x * factor, y * factor}; }
    double dot(Vector other) const { return x * other.x + y * other.y; }
};

int main(int argc, char **argv)
{
    int steps = atoi(argv[1]);
    std::vector<Vector> places, speeds(20, Vector{0, 0});
    for (int i = 0; i < 20; i++)
        places.push_back({double(i), double(i * i % 17)});
    while (steps-- > 0)
    {
        Vector centre{0, 0};
        for (auto place : places)
            centre = centre + place;
        centre = centre * (1.0 / places.size());
        for (size_t i = 0; i < places.size(); i++)
        {
            speeds[i] = speeds[i] * 0.999 + (centre - places[i]) * 0.01;
            places[i] = places[i] + speeds[i] * 0.1;
        }
    }
    double a = 0, b = 0;
    for (auto place : places)
        a += place.dot(place);
    for (auto speed : speeds)
        b += speed.dot(speed);
    printf("%.6f\n%.6f\n", a, b);
}
