package dev.sheaf.image;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.annotation.Layout;
import dev.sheaf.image.internal.decode.WholeFiles;
import dev.sheaf.image.internal.geometry.View;
import dev.sheaf.image.internal.header.BadImageException;
import dev.sheaf.image.internal.resize.Target;
import dev.sheaf.photo.FilePhoto;
import dev.sheaf.spi.Slot;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** A photo drawn through a view, and its pixels whatever their layout. */
record DrawnPhoto(Target target, byte[] bytes, View view) {

  static ImageFieldBuilder field(int width, int height) {
    return ImageField.builder("photo", Role.INPUT, height, width).dtype(DType.UINT8);
  }

  /** Draws a photo whose canvas the steps leave at the field's size. */
  static DrawnPhoto of(
      Path file, ImageFieldBuilder field, boolean direct, int fill, UnaryOperator<View> steps) {
    Target target = field.build().target();
    int bytes = target.bytes();
    // Off the beginning, and with neighbours that must stay as they are.
    ByteBuffer row =
        (direct ? ByteBuffer.allocateDirect(bytes + 24) : ByteBuffer.allocate(bytes + 24))
            .order(ByteOrder.nativeOrder());
    for (int i = 0; i < row.capacity(); i++) {
      row.put(i, (byte) 77);
    }
    View view;
    try (Slot slot = new Slot(1);
        ImageScratch scratch = new ImageScratch()) {
      slot.place(0, row, 12);
      scratch.file().open(new FilePhoto(file));
      view = scratch.encode(target, false, new WholeFiles(), steps, fill, slot.row(0));
    } catch (BadImageException e) {
      throw new IllegalArgumentException(file.toString(), e);
    }
    for (int i = 0; i < 12; i++) {
      if (row.get(i) != 77 || row.get(bytes + 12 + i) != 77) {
        throw new IllegalStateException("written beyond the sample's place");
      }
    }
    byte[] drawn = new byte[bytes];
    row.get(12, drawn);
    return new DrawnPhoto(target, drawn, view);
  }

  int at(int x, int y, int channel) {
    int index =
        target.layout() == Layout.CHANNELS_FIRST
            ? (channel * target.height() + y) * target.width() + x
            : (y * target.width() + x) * target.channels() + channel;
    return bytes[index] & 0xFF;
  }
}
