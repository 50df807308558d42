#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

struct Vector
{
    double x, y, z;
    Vector operator+(const Vector &o) const { return {x + o.x, y + o.y, z + o.z}; }
    Vector operator-(const Vector &o) const { return {x - o.x, y - o.y, z - o.z}; }
    Vector scale(double f) const { return {x * f, y * f, z * f}; }
    double dot(const Vector &o) const { return x * o.x + y * o.y + z * o.z; }
    Vector unit() const { return scale(1.0 / sqrt(dot(*this))); }
    Vector reflect(const Vector &normal) const { return *this - normal.scale(2.0 * dot(normal)); }
};

struct Thing
{
    double colour, mirror;
    Thing(double colour, double mirror) : colour(colour), mirror(mirror) {}
    virtual ~Thing() = default;
    virtual double hit(const Vector &origin, const Vector &direction) const = 0; /* negative: no */
    virtual Vector normal(const Vector &point) const = 0;
};

struct Sphere : Thing
{
    Vector centre;
    double radius;
    Sphere(Vector centre, double radius, double colour, double mirror) : Thing(colour, mirror), centre(centre), radius(radius) {}
    double hit(const Vector &origin, const Vector &direction) const override
    {
        Vector to_centre = centre - origin;
        double along = to_centre.dot(direction), square = radius * radius - to_centre.dot(to_centre) + along * along;
        if (square < 0)
            return -1;
        double distance = along - sqrt(square);
        return distance > 0.0001 ? distance : -1;
    }
    Vector normal(const Vector &point) const override { return (point - centre).unit(); }
};

struct Ground : Thing
{
    double height;
    Ground(double height, double colour, double mirror) : Thing(colour, mirror), height(height) {}
    double hit(const Vector &origin, const Vector &direction) const override
    {
        if (direction.y > -0.0001)
            return -1;
        double distance = (height - origin.y) / direction.y;
        return distance > 0.0001 ? distance : -1;
    }
    Vector normal(const Vector &) const override { return {0, 1, 0}; }
};

static std::vector<std::unique_ptr<Thing>> things;
static const Vector light{-4, 6, -2};

static const Thing *nearest(const Vector &origin, const Vector &direction, double &best)
{
    const Thing *found = nullptr;
    for (auto &thing : things)
    {
        double distance = thing->hit(origin, direction);
        if (distance >= 0 && (!found || distance < best))
        {
            best = distance;
            found = thing.get();
        }
    }
    return found;
}

static double trace(const Vector &origin, const Vector &direction, int depth)
{
    double distance = 0, unused = 0;
    const Thing *thing = nearest(origin, direction, distance);
    if (!thing)
        return 0.2 + 0.3 * std::max(0.0, direction.y);
    Vector point = origin + direction.scale(distance), normal = thing->normal(point), to_light = (light - point).unit();
    double shade = 0.1;
    if (!nearest(point, to_light, unused))
        shade += 0.9 * std::max(0.0, normal.dot(to_light));
    double value = thing->colour * shade;
    if (depth > 0 && thing->mirror > 0)
        value = value * (1.0 - thing->mirror) + thing->mirror * trace(point, direction.reflect(normal), depth - 1);
    return value;
}

int main(int argc, char **argv)
{
    int size = atoi(argv[1]);
    things.push_back(std::make_unique<Ground>(-1.0, 0.6, 0.1));
    for (int i = 0; i < 6; i++)
        things.push_back(std::make_unique<Sphere>(Vector{i - 2.5, sin(i) * 0.5, 4.0 + i % 3}, 0.6, 0.3 + 0.1 * i, 0.1 * (i % 4)));
    double total = 0;
    for (int row = 0; row < size; row++)
    {
        std::string line;
        for (int column = 0; column < size; column++)
        {
            Vector direction = Vector{(column - size / 2.0) / size, (size / 2.0 - row) / size, 1.0}.unit();
            double value = trace({0, 0.5, -2}, direction, 3);
            total += value;
            line += " .:-=+*#%@"[std::min(9, int(value * 10))];
        }
        if (row % 8 == 0)
            puts(line.c_str());
    }
    printf("%.6f\n", total);
}
