// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/blur_hash.h"

#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace tertulia {

namespace {

constexpr int most = 32; ///< pixels a side: finer than any of the waves
constexpr int longSide = 4;
constexpr int shortSide = 3;

struct Color
{
    double r = 0;
    double g = 0;
    double b = 0;
};

double linear(int value)
{
    const double v = value / 255.0;
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

int fromLinear(double value)
{
    const double v = std::clamp(value, 0.0, 1.0);
    const double s = v <= 0.0031308 ? v * 12.92 : 1.055 * std::pow(v, 1 / 2.4) - 0.055;
    return static_cast<int>(s * 255 + 0.5);
}

void append(QString& text, int value, int digits)
{
    static const char alphabet[] =
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~";
    constexpr int base = 83;
    QString digitsReversed;
    for (int i = 0; i < digits; ++i, value /= base)
        digitsReversed.prepend(QLatin1Char(alphabet[value % base]));
    text += digitsReversed;
}

Color wave(const std::vector<Color>& pixels, int width, int height, int x, int y)
{
    Color sum;
    for (int row = 0; row < height; ++row) {
        const double down = std::cos(std::numbers::pi * y * row / height);
        for (int column = 0; column < width; ++column) {
            const double basis = down * std::cos(std::numbers::pi * x * column / width);
            const Color& pixel =
                pixels.at(static_cast<size_t>(row) * static_cast<size_t>(width) + static_cast<size_t>(column));
            sum.r += basis * pixel.r;
            sum.g += basis * pixel.g;
            sum.b += basis * pixel.b;
        }
    }
    const double scale = (x == 0 && y == 0 ? 1.0 : 2.0) / (width * height);
    return {sum.r * scale, sum.g * scale, sum.b * scale};
}

int quantized(const Color& color, double largest)
{
    const auto one = [largest](double value) {
        const double root = std::copysign(std::sqrt(std::abs(value / largest)), value);
        return std::clamp(static_cast<int>(std::floor(root * 9 + 9.5)), 0, 18);
    };
    return (one(color.r) * 19 + one(color.g)) * 19 + one(color.b);
}

} // namespace

QString blurHashOf(const QImage& image)
{
    const QImage small = image
                             .scaled(std::min(image.width(), most), std::min(image.height(), most),
                                     Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                             .convertToFormat(QImage::Format_RGB32);
    std::vector<Color> pixels;
    for (int y = 0; y < small.height(); ++y)
        for (int x = 0; x < small.width(); ++x) {
            const QRgb pixel = small.pixel(x, y);
            pixels.push_back({linear(qRed(pixel)), linear(qGreen(pixel)), linear(qBlue(pixel))});
        }
    const int columns = image.width() >= image.height() ? longSide : shortSide;
    const int rows = image.width() >= image.height() ? shortSide : longSide;
    std::vector<Color> waves;
    double largest = 0;
    for (int y = 0; y < rows; ++y)
        for (int x = 0; x < columns; ++x) {
            const Color one = wave(pixels, small.width(), small.height(), x, y);
            if (!waves.empty())
                largest = std::max({largest, std::abs(one.r), std::abs(one.g), std::abs(one.b)});
            waves.push_back(one);
        }
    const int largestStep = std::clamp(static_cast<int>(std::floor(largest * 166 - 0.5)), 0, 82);
    QString text;
    append(text, (columns - 1) + (rows - 1) * 9, 1);
    append(text, largestStep, 1);
    const Color& mean = waves.front();
    append(text, (fromLinear(mean.r) << 16) + (fromLinear(mean.g) << 8) + fromLinear(mean.b), 4);
    for (size_t i = 1; i < waves.size(); ++i)
        append(text, quantized(waves.at(i), (largestStep + 1) / 166.0), 2);
    return text;
}

} // namespace tertulia
