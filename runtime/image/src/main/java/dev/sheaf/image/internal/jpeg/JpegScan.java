package dev.sheaf.image.internal.jpeg;

import dev.sheaf.image.internal.header.BadImageException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Walks all entropy-coded data of a JPEG file and finds what a decoder only warns of, filling in
 * pixels of its own: a segment that ends too early, a code that does not exist, a restart out of
 * order, bytes that nothing is made of. ITU-T T.81 annexes F and G. Not thread-safe; a worker keeps
 * one.
 */
public final class JpegScan {
  private static final String SHORT = "is damaged: compressed data end before the last pixel";
  private static final String CODE = "is damaged: compressed data hold a code that does not exist";
  private static final String SURPLUS = "is damaged: compressed data go on after the last pixel";
  private static final String BETWEEN = "is damaged: there are bytes between its segments";
  private static final String RESTART = "is damaged: a restart marker is missing";

  /** Far more than any program writes; each may cost as much as the whole picture. */
  private static final int MOST_SCANS = 500;

  /** For each coefficient, in all scans: more than noise at full quality takes. */
  private static final int MOST_BYTES = 2;

  private static final int FREE_BYTES = 1 << 16;

  private final BitReader bits = new BitReader();
  private final @Nullable HuffmanTable[] dc = new HuffmanTable[4];
  private final @Nullable HuffmanTable[] ac = new HuffmanTable[4];
  private final @Nullable HuffmanTable[] earlier = new HuffmanTable[32];
  private ByteBuffer file = ByteBuffer.allocate(0);
  private int limit;

  /** A segment with tables. */
  private byte[] segment = {};

  /** Bytes of compressed data that may still come. */
  private long budget;

  private int restartInterval;
  private int width;
  private int height;
  private int unitsAcross;
  private int unitsDown;
  private boolean progressive;
  private Component[] components = {};
  private int endOfBandRun;

  /** A component of the frame; its blocks' non-zero coefficients, where refinement needs them. */
  private static final class Component {
    int id;
    int across;
    int down;
    int blocksAcross;
    int blocksDown;
    int stride;
    long[] nonZero = {};
    int dcTable;
    int acTable;
    boolean scanned;
  }

  private record Band(int first, int last, boolean refines) {}

  /** Throws if the data are damaged. Kinds that are rare and not walked pass. */
  public void check(ByteBuffer bytes) throws BadImageException {
    limit = bytes.limit();
    file = bytes.slice(0, limit);
    Arrays.fill(dc, null);
    Arrays.fill(ac, null);
    restartInterval = 0;
    components = new Component[0];
    try {
      walk();
    } catch (IndexOutOfBoundsException e) {
      throw BadImageException.damaged("is damaged: a marker segment contradicts itself");
    }
  }

  private void walk() throws BadImageException {
    int at = 2;
    int scans = 0;
    while (true) {
      if (components.length > 0 && at < limit && file.get(at) != -1) {
        throw BadImageException.damaged(BETWEEN);
      }
      while (at < limit && file.get(at) != -1) {
        at++;
      }
      while (at < limit && file.get(at) == -1) {
        at++;
      }
      if (at >= limit) {
        throw BadImageException.damaged("is truncated: a JPEG file ends with an EOI marker");
      }
      int marker = file.get(at++) & 0xFF;
      if (marker == 0xD9) {
        checkScanned();
        return;
      }
      if (marker == 0 && components.length > 0) {
        throw BadImageException.damaged(BETWEEN);
      }
      if (marker <= 1 || marker >= 0xD0 && marker <= 0xD8) {
        continue;
      }
      if (at + 2 > limit || at + unsigned(at) > limit) {
        throw BadImageException.damaged("is truncated: a marker segment runs over the end");
      }
      int end = at + unsigned(at);
      switch (marker) {
        case 0xC0, 0xC1, 0xC2 -> frame(at, marker == 0xC2);
        case 0xC4 -> tables(at + 2, end);
        case 0xDB -> checkQuantisation(at + 2, end);
        case 0xDD -> restartInterval = unsigned(at + 2);
        case 0xDA -> {
          if (components.length == 0) {
            return;
          }
          if (++scans > MOST_SCANS) {
            throw BadImageException.damaged(
                "is an attack: more than %d scans of one picture".formatted(MOST_SCANS));
          }
          int data = end;
          end = scan(at, end);
          budget -= end - data;
          if (budget < 0) {
            throw BadImageException.damaged(
                "is an attack: more compressed data than %d x %d pixels can have"
                    .formatted(width, height));
          }
        }
        default -> {
          if (marker > 0xC2 && marker <= 0xCF && marker != 0xC8) {
            // Lossless, hierarchical or arithmetic.
            return;
          }
        }
      }
      at = end;
    }
  }

  private int unsigned(int at) {
    return file.getShort(at) & 0xFFFF;
  }

  private void frame(int at, boolean isProgressive) {
    progressive = isProgressive;
    height = unsigned(at + 3);
    width = unsigned(at + 5);
    components = new Component[file.get(at + 7) & 0xFF];
    int mostAcross = 1;
    int mostDown = 1;
    for (int i = 0; i < components.length; i++) {
      Component component = new Component();
      component.id = file.get(at + 8 + 3 * i);
      component.across = Math.max(1, file.get(at + 9 + 3 * i) >> 4 & 15);
      component.down = Math.max(1, file.get(at + 9 + 3 * i) & 15);
      mostAcross = Math.max(mostAcross, component.across);
      mostDown = Math.max(mostDown, component.down);
      components[i] = component;
    }
    unitsAcross = ceil(width, 8 * mostAcross);
    unitsDown = ceil(height, 8 * mostDown);
    budget = FREE_BYTES;
    for (Component component : components) {
      component.blocksAcross = ceil(ceil(width * component.across, mostAcross), 8);
      component.blocksDown = ceil(ceil(height * component.down, mostDown), 8);
      component.stride = unitsAcross * component.across;
      budget += (long) component.stride * unitsDown * component.down * 64 * MOST_BYTES;
      if (progressive) {
        component.nonZero = new long[component.stride * unitsDown * component.down];
      }
    }
  }

  private static int ceil(int value, int unit) {
    return (value + unit - 1) / unit;
  }

  private void tables(int from, int end) throws BadImageException {
    int size = end - from;
    // A table that announces more codes than the segment holds finds zeros, and contradicts itself.
    segment = new byte[size + 17 + 256];
    file.get(from, segment, 0, size);
    int at = 0;
    while (at < size) {
      int which = segment[at++];
      HuffmanTable table = (which & 0xEC) == 0 ? table(which, at) : null;
      if (table == null || at + table.bytes() > size) {
        throw BadImageException.damaged("is damaged: a table of codes contradicts itself");
      }
      ((which & 0x10) == 0 ? dc : ac)[which & 3] = table;
      at += table.bytes();
    }
  }

  /** The table at {@code at}; that of an earlier file if it is the same, as most are. */
  private @Nullable HuffmanTable table(int which, int at) {
    HuffmanTable known = earlier[which];
    if (known != null && known.isAt(segment, at)) {
      return known;
    }
    return earlier[which] = HuffmanTable.read(segment, at);
  }

  /** A step of zero, which decoders take, makes a coefficient nothing. */
  private void checkQuantisation(int from, int end) throws BadImageException {
    int at = from;
    while (at < end) {
      boolean wide = (file.get(at++) & 0xF0) != 0;
      for (int i = 0; i < 64; i++, at += wide ? 2 : 1) {
        if ((wide ? unsigned(at) : file.get(at)) == 0) {
          throw BadImageException.damaged("is damaged: a table of quantisation holds a zero");
        }
      }
    }
  }

  private void checkScanned() throws BadImageException {
    for (Component component : components) {
      if (!component.scanned) {
        throw BadImageException.damaged("is damaged: a component has no compressed data");
      }
    }
  }

  private int scan(int at, int end) throws BadImageException {
    int count = file.get(at + 2) & 0xFF;
    Component[] scanned = new Component[count];
    for (int i = 0; i < count; i++) {
      int id = file.get(at + 3 + 2 * i);
      for (Component component : components) {
        if (component.id == id) {
          scanned[i] = component;
          component.scanned = true;
          component.dcTable = file.get(at + 4 + 2 * i) >> 4 & 3;
          component.acTable = file.get(at + 4 + 2 * i) & 3;
        }
      }
      if (scanned[i] == null) {
        throw BadImageException.damaged("is damaged: a scan of a component that is not there");
      }
    }
    Band band =
        new Band(file.get(end - 3) & 63, file.get(end - 2) & 63, (file.get(end - 1) & 0xF0) != 0);
    bits.begin(file, end);
    endOfBandRun = 0;
    boolean alone = count == 1;
    int across = alone ? scanned[0].blocksAcross : unitsAcross;
    int units = across * (alone ? scanned[0].blocksDown : unitsDown);
    int restart = 0;
    for (int unit = 0; unit < units; unit++) {
      if (restartInterval > 0 && unit > 0 && unit % restartInterval == 0) {
        if (!bits.restart(restart++ & 7)) {
          throw BadImageException.damaged(RESTART);
        }
        endOfBandRun = 0;
      }
      bits.refill();
      int x = unit % across;
      int y = unit / across;
      if (alone) {
        block(scanned[0], y * scanned[0].stride + x, band);
      } else {
        for (Component component : scanned) {
          for (int v = 0; v < component.down; v++) {
            int row = (y * component.down + v) * component.stride + x * component.across;
            for (int h = 0; h < component.across; h++) {
              block(component, row + h, band);
            }
          }
        }
      }
      if (bits.failed()) {
        throw BadImageException.damaged(bits.overrun() ? SHORT : CODE);
      }
    }
    if (!bits.atMarker()) {
      throw BadImageException.damaged(SURPLUS);
    }
    return bits.position();
  }

  private void block(Component component, int index, Band band) throws BadImageException {
    if (!progressive) {
      bits.skipBlock(table(dc, component.dcTable), table(ac, component.acTable));
    } else if (band.first == 0) {
      if (band.refines) {
        bits.skip(1);
      } else {
        bits.skip(bits.symbol(table(dc, component.dcTable)));
      }
    } else if (band.refines) {
      refine(component, index, band, table(ac, component.acTable));
    } else {
      first(component, index, band, table(ac, component.acTable));
    }
  }

  private static HuffmanTable table(@Nullable HuffmanTable[] tables, int index)
      throws BadImageException {
    HuffmanTable table = tables[index];
    if (table == null) {
      // What a camera's film frames leave out; decoders fill in the usual tables.
      throw BadImageException.damaged("is damaged: a table of codes is missing");
    }
    return table;
  }

  private void first(Component component, int index, Band band, HuffmanTable table) {
    if (endOfBandRun > 0) {
      endOfBandRun--;
      return;
    }
    for (int k = band.first; k <= band.last; k++) {
      int symbol = bits.symbol(table);
      int run = symbol >> 4;
      if ((symbol & 15) != 0) {
        k += run;
        if (k > band.last) {
          bits.fail();
        }
        component.nonZero[index] |= 1L << k;
        bits.skip(symbol & 15);
      } else if (run == 15) {
        k += 15;
      } else {
        endOfBandRun = (1 << run) - 1 + bits.take(run);
        return;
      }
    }
  }

  private void refine(Component component, int index, Band band, HuffmanTable table) {
    long known = component.nonZero[index];
    int k = band.first;
    if (endOfBandRun == 0) {
      for (; k <= band.last; k++) {
        int symbol = bits.symbol(table);
        int run = symbol >> 4;
        boolean appears = (symbol & 15) != 0;
        if (appears) {
          bits.skip(1);
        } else if (run != 15) {
          endOfBandRun = (1 << run) + bits.take(run);
          break;
        }
        for (; k <= band.last; k++) {
          if ((known >> k & 1) != 0) {
            bits.skip(1);
          } else if (--run < 0) {
            break;
          }
        }
        if (appears && k <= 63) {
          component.nonZero[index] |= 1L << k;
        }
      }
    }
    if (endOfBandRun > 0) {
      for (; k <= band.last; k++) {
        if ((known >> k & 1) != 0) {
          bits.skip(1);
        }
      }
      endOfBandRun--;
    }
  }
}
