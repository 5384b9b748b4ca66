package dev.sheaf.image.internal.sheet;

import dev.sheaf.Tensor;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * A mask as a veil in the colour of each class but class 0, which is the background by custom, and
 * hatched where it is to be ignored.
 *
 * @param mask int64 [n, height, width]
 * @param ignore the value that is no class's, or -1
 */
public record MaskOverlay(Tensor mask, int ignore) implements Overlay {
  private static final int VEIL = 0x80;
  private static final Color HATCH = Color.WHITE;
  private static final int HATCH_DISTANCE = 6;

  @Override
  public String name() {
    return mask.name();
  }

  @Override
  public void paint(Tile tile, int picture) {
    BufferedImage veil =
        new BufferedImage(tile.width(), tile.height(), BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < tile.height(); y++) {
      for (int x = 0; x < tile.width(); x++) {
        veil.setRGB(x, y, argb(label(tile, picture, x, y), x + y));
      }
    }
    tile.pen().drawImage(veil, 0, 0, null);
  }

  private long label(Tile tile, int picture, int x, int y) {
    int height = mask.shape().dimension(1);
    int width = mask.shape().dimension(2);
    int row = Math.min(height - 1, (int) ((y + 0.5) / tile.down()));
    int column = Math.min(width - 1, (int) ((x + 0.5) / tile.across()));
    return mask.longs().get((picture * height + row) * width + column);
  }

  private int argb(long label, int diagonal) {
    if (label == ignore) {
      return diagonal % HATCH_DISTANCE == 0 ? HATCH.getRGB() : 0;
    }
    return label == 0 ? 0 : ClassColours.of(label).getRGB() & 0xFFFFFF | VEIL << 24;
  }

  @Override
  public List<Legend.Entry> legend() {
    boolean[] found = new boolean[256];
    for (int i = 0; i < mask.longs().limit(); i++) {
      long label = mask.longs().get(i);
      if (label >= 0 && label < found.length) {
        found[(int) label] = true;
      }
    }
    List<Legend.Entry> entries = new ArrayList<>();
    for (int label = 0; label < found.length; label++) {
      if (found[label] && label == ignore) {
        entries.add(new Legend.Entry(HATCH, label + " is ignored: hatched"));
      } else if (found[label] && label > 0) {
        entries.add(new Legend.Entry(ClassColours.of(label), Integer.toString(label)));
      }
    }
    return entries;
  }
}
