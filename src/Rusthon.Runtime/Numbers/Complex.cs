namespace Rusthon.Runtime;

/// <summary>A complex number as a plain value.</summary>
public readonly struct Complex(double real, double imaginary)
{
    public readonly double Real = real;
    public readonly double Imaginary = imaginary;
}

/// <summary>A complex object.</summary>
public struct ComplexObj
{
    public Obj Head;
    public double Real;
    public double Imaginary;
}
