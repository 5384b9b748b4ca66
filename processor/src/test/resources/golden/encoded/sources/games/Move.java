package games;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.annotation.EncodedBy;
import dev.sheaf.annotation.Encodes;
import dev.sheaf.annotation.Sample;
import dev.sheaf.Encoder;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

@Sample
public record Move(
    @EncodedBy(Board.class) String board,
    @EncodedBy(Length.class) String name,
    @EncodedBy(Parity.class) int number,
    @EncodedBy(Moves.class) Map<String, List<Integer>> open,
    @EncodedBy(value = Won.class, role = Role.TARGET) boolean won) {
  /** A square a cell. */
  @Encodes(shape = {1, 3})
  public static final class Board implements Encoder<String> {
    @Override
    public void encode(String board, ByteBuffer out) {
      for (char square : board.toCharArray()) {
        out.putFloat(square == 'x' ? 1 : 0);
      }
    }
  }

  /** Of a supertype of the component's. */
  @Encodes(shape = {})
  static final class Length extends AnyLength<CharSequence> {}

  abstract static class AnyLength<T extends CharSequence> implements Encoder<T> {
    @Override
    public void encode(T text, ByteBuffer out) {
      out.putFloat(text.length());
    }
  }

  /** Of the box of the component's type. */
  @Encodes(shape = {}, dtype = DType.INT64)
  static final class Parity implements Encoder<Integer> {
    @Override
    public void encode(Integer number, ByteBuffer out) {
      out.putLong(number % 2);
    }
  }

  /** Of a type with arguments. */
  @Encodes(shape = 1, dtype = DType.UINT8)
  record Moves() implements Encoder<Map<String, List<Integer>>> {
    @Override
    public void encode(Map<String, List<Integer>> open, ByteBuffer out) {
      out.put((byte) open.size());
    }
  }

  @Encodes(shape = 1)
  static final class Won implements Encoder<Boolean> {
    @Override
    public void encode(Boolean won, ByteBuffer out) {
      out.putFloat(won ? 1 : -1);
    }
  }
}
