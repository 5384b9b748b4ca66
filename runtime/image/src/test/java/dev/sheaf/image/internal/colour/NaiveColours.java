package dev.sheaf.image.internal.colour;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** The definitions of torchvision's ops on 8-bit pixels, pixel by pixel and in doubles. */
final class NaiveColours {
  private NaiveColours() {}

  static double[] doubles(Rgb photo) {
    double[] pixels = new double[photo.pixels().length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = photo.pixels()[i] & 0xFF;
    }
    return pixels;
  }

  private static Rgb cut(Rgb photo, double[] pixels) {
    byte[] bytes = new byte[pixels.length];
    for (int i = 0; i < bytes.length; i++) {
      // Tiny, for sums that are whole but for the last bits.
      bytes[i] = (byte) (int) Math.floor(Math.max(0, Math.min(255, pixels[i] + 1e-9)));
    }
    return photo.with(bytes);
  }

  static Rgb each(Rgb photo, IntUnaryOperator op) {
    byte[] bytes = new byte[photo.pixels().length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) op.applyAsInt(photo.pixels()[i] & 0xFF);
    }
    return photo.with(bytes);
  }

  static Rgb brightness(Rgb photo, double factor) {
    return each(photo, value -> (int) Math.min(255, value * factor + 1e-9));
  }

  private static double greyOf(double[] pixels, int i, int size) {
    return 0.2989 * pixels[i] + 0.587 * pixels[size + i] + 0.114 * pixels[2 * size + i];
  }

  /** In three channels, without rounding. */
  static void blendWithGrey(double[] pixels, double factor) {
    int size = pixels.length / 3;
    for (int i = 0; i < size; i++) {
      double grey = greyOf(pixels, i, size);
      for (int channel = 0; channel < 3; channel++) {
        int at = channel * size + i;
        pixels[at] = factor * pixels[at] + (1 - factor) * grey;
      }
    }
  }

  /** In three channels, without rounding. */
  static void blendWithMeanGrey(double[] pixels, double factor) {
    int size = pixels.length / 3;
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += greyOf(pixels, i, size);
    }
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = factor * pixels[i] + (1 - factor) * sum / size;
    }
  }

  static Rgb contrast(Rgb photo, double factor) {
    double[] pixels = doubles(photo);
    double sum = 0;
    for (int i = 0; i < photo.size(); i++) {
      sum += photo.channels() == 1 ? pixels[i] : Math.floor(greyOf(pixels, i, photo.size()));
    }
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = factor * pixels[i] + (1 - factor) * sum / photo.size();
    }
    return cut(photo, pixels);
  }

  static Rgb saturation(Rgb photo, double factor) {
    if (photo.channels() == 1) {
      return photo;
    }
    double[] pixels = doubles(photo);
    int size = photo.size();
    for (int i = 0; i < size; i++) {
      double grey = Math.floor(greyOf(pixels, i, size));
      for (int at = i; at < pixels.length; at += size) {
        pixels[at] = factor * pixels[at] + (1 - factor) * grey;
      }
    }
    return cut(photo, pixels);
  }

  static Rgb grey(Rgb photo) {
    return saturation(photo, 0);
  }

  /** To hue, saturation and value and back, by the textbook. */
  static Rgb hue(Rgb photo, double turns) {
    if (photo.channels() == 1) {
      return photo;
    }
    double[] pixels = doubles(photo);
    int size = photo.size();
    for (int i = 0; i < size; i++) {
      double red = pixels[i];
      double green = pixels[size + i];
      double blue = pixels[2 * size + i];
      double value = Math.max(red, Math.max(green, blue));
      double range = value - Math.min(red, Math.min(green, blue));
      if (range == 0) {
        continue;
      }
      double hue =
          value == red
              ? (green - blue) / range
              : value == green ? 2 + (blue - red) / range : 4 + (red - green) / range;
      hue += 6 * turns;
      hue -= 6 * Math.floor(hue / 6);
      int sector = (int) hue % 6;
      double part = hue - Math.floor(hue);
      double p = value - range;
      double q = value - range * part;
      double t = value - range * (1 - part);
      double[] rgb =
          switch (sector) {
            case 0 -> new double[] {value, t, p};
            case 1 -> new double[] {q, value, p};
            case 2 -> new double[] {p, value, t};
            case 3 -> new double[] {p, q, value};
            case 4 -> new double[] {t, p, value};
            default -> new double[] {value, p, q};
          };
      for (int channel = 0; channel < 3; channel++) {
        pixels[channel * size + i] = rgb[channel] * 255.999 / 255;
      }
    }
    return cut(photo, pixels);
  }

  static Rgb permute201(Rgb photo) {
    if (photo.channels() == 1) {
      return photo;
    }
    int size = photo.size();
    byte[] bytes = new byte[3 * size];
    System.arraycopy(photo.pixels(), 2 * size, bytes, 0, size);
    System.arraycopy(photo.pixels(), 0, bytes, size, 2 * size);
    return photo.with(bytes);
  }

  static Rgb autocontrast(Rgb photo) {
    double[] pixels = doubles(photo);
    for (int from = 0; from < pixels.length; from += photo.size()) {
      double least = 255;
      double most = 0;
      for (int i = from; i < from + photo.size(); i++) {
        least = Math.min(least, pixels[i]);
        most = Math.max(most, pixels[i]);
      }
      for (int i = from; i < from + photo.size() && most > least; i++) {
        // In single precision, where 255 may come out as 254.99998 and be cut off.
        float scale = (float) (most - least) * (float) (1.0 / 255);
        pixels[i] = (float) (pixels[i] - least) / scale;
      }
    }
    return cut(photo, pixels);
  }

  static Rgb equalize(Rgb photo) {
    double[] pixels = doubles(photo);
    for (int from = 0; from < pixels.length; from += photo.size()) {
      double[] plane = Arrays.copyOfRange(pixels, from, from + photo.size());
      double most = Arrays.stream(plane).max().orElse(0);
      long others = Arrays.stream(plane).filter(value -> value < most).count();
      long step = others / 255;
      for (int i = 0; i < plane.length && step > 0; i++) {
        double value = plane[i];
        long below = Arrays.stream(plane).filter(other -> other < value).count();
        pixels[from + i] = value == 0 ? 0 : (below + step / 2) / step;
      }
    }
    return cut(photo, pixels);
  }

  static Rgb sharpness(Rgb photo, double factor) {
    double[] pixels = doubles(photo);
    for (int channel = 0; channel < photo.channels(); channel++) {
      for (int y = 1; y < photo.height() - 1; y++) {
        for (int x = 1; x < photo.width() - 1; x++) {
          double sum = 4 * photo.at(channel, y, x);
          for (int i = 0; i < 9; i++) {
            sum += photo.at(channel, y - 1 + i / 3, x - 1 + i % 3);
          }
          double smooth = Math.rint(sum / 13);
          int at = channel * photo.size() + y * photo.width() + x;
          pixels[at] = smooth + factor * (pixels[at] - smooth);
        }
      }
    }
    return cut(photo, pixels);
  }

  /** With sigma 1.2 across and 0.7 down. */
  static Rgb blur5x3(Rgb photo) {
    double[] pixels = new double[photo.pixels().length];
    for (int i = 0; i < pixels.length; i++) {
      int y = i % photo.size() / photo.width();
      int x = i % photo.width();
      double sum = 0;
      double weights = 0;
      for (int down = -1; down <= 1; down++) {
        for (int across = -2; across <= 2; across++) {
          double weight =
              Math.exp(-across * across / 2.0 / 1.44) * Math.exp(-down * down / 2.0 / 0.49);
          int row = reflect(y + down, photo.height());
          int column = reflect(x + across, photo.width());
          sum += weight * photo.at(i / photo.size(), row, column);
          weights += weight;
        }
      }
      pixels[i] = Math.rint(sum / weights);
    }
    return cut(photo, pixels);
  }

  private static int reflect(int at, int size) {
    int place = at;
    while (size > 1 && (place < 0 || place >= size)) {
      place = place < 0 ? -place : 2 * (size - 1) - place;
    }
    return size == 1 ? 0 : place;
  }

  static Rgb eraseFirst(Rgb photo, int value) {
    byte[] bytes = photo.pixels().clone();
    for (int i = 0; i < bytes.length; i += photo.size()) {
      bytes[i] = (byte) value;
    }
    return photo.with(bytes);
  }
}
