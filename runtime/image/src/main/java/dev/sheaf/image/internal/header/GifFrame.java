package dev.sheaf.image.internal.header;

import java.nio.ByteBuffer;

/**
 * The first picture of a GIF file, as the blocks before its data describe it: GIF89a, appendix B.
 *
 * @param screenWidth columns of the screen, which is widened where the picture reaches out of it
 * @param screenHeight rows of the screen, which is heightened likewise
 * @param left the picture's first column on the screen
 * @param top the picture's first row on the screen
 * @param width the picture's columns
 * @param height the picture's rows
 * @param interlaced whether the rows come in four passes
 * @param palette where the palette begins in the file
 * @param colours colours in the palette; 0 if there is none
 * @param transparent the index that stands for no colour; -1 if there is none
 * @param data where the data begin in the file: the size of a code, then blocks
 */
public record GifFrame(
    int screenWidth,
    int screenHeight,
    int left,
    int top,
    int width,
    int height,
    boolean interlaced,
    int palette,
    int colours,
    int transparent,
    int data) {
  private static final int EXTENSION = 0x21;
  private static final int GRAPHIC_CONTROL = 0xF9;
  private static final int PICTURE = 0x2C;

  /** Walks a file to the end of its first picture, so that it is known to be all there. */
  public static GifFrame read(ByteBuffer file) throws BadImageException {
    int palette = 13;
    int colours = colours(file.get(10));
    int transparent = -1;
    int at = palette + 3 * colours;
    while (file.get(at) == EXTENSION) {
      if ((file.get(at + 1) & 0xFF) == GRAPHIC_CONTROL && (file.get(at + 3) & 1) != 0) {
        transparent = file.get(at + 6) & 0xFF;
      }
      at = skipBlocks(file, at + 2);
    }
    if (file.get(at) != PICTURE) {
      throw BadImageException.damaged("is a GIF file without a picture");
    }
    int left = LittleEndian.uint16(file, at + 1);
    int top = LittleEndian.uint16(file, at + 3);
    int width = LittleEndian.uint16(file, at + 5);
    int height = LittleEndian.uint16(file, at + 7);
    if (width == 0 || height == 0) {
      throw BadImageException.damaged(
          "is a GIF file whose first picture has %d x %d pixels".formatted(width, height));
    }
    int flags = file.get(at + 9);
    int data = at + 10;
    if (colours(flags) > 0) {
      palette = data;
      colours = colours(flags);
      data += 3 * colours;
    }
    skipBlocks(file, data + 1);
    return new GifFrame(
        Math.max(LittleEndian.uint16(file, 6), left + width),
        Math.max(LittleEndian.uint16(file, 8), top + height),
        left,
        top,
        width,
        height,
        (flags & 0x40) != 0,
        palette,
        colours,
        transparent,
        data);
  }

  ImageHeader header() {
    return new ImageHeader(ImageFormat.GIF, "P", screenWidth, screenHeight, 1);
  }

  private static int colours(int flags) {
    return (flags & 0x80) == 0 ? 0 : 1 << (flags & 7) + 1;
  }

  private static int skipBlocks(ByteBuffer file, int from) {
    int at = from;
    for (int size = file.get(at) & 0xFF; size > 0; size = file.get(at) & 0xFF) {
      at += size + 1;
    }
    return at + 1;
  }
}
