package visits;

import dev.sheaf.annotation.Encodes;
import dev.sheaf.Encoder;
import java.nio.ByteBuffer;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** Writes the hour; in tables times are written with a point. */
@Encodes(shape = 1)
public final class Clock implements Encoder<LocalTime> {
  private static final DateTimeFormatter POINT = DateTimeFormatter.ofPattern("H.mm");

  public static LocalTime parse(String text) {
    return LocalTime.parse(text, POINT);
  }

  public static String format(LocalTime time) {
    return POINT.format(time);
  }

  @Override
  public void encode(LocalTime value, ByteBuffer out) {
    out.putFloat(value.getHour());
  }
}
