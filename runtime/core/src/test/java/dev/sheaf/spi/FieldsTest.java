package dev.sheaf.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sheaf.BadSampleException;
import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FieldsTest {
  private enum Species {
    DAISY,
    ROSE,
    TULIP
  }

  private static final List<String> NAMES = List.of("DAISY", "ROSE", "TULIP");

  /** A row in the middle of others, all bytes 0x55, so that writing beside it is seen. */
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(192).order(ByteOrder.nativeOrder());

  private final Row row = new Row(new Workspace());

  FieldsTest() {
    while (buffer.hasRemaining()) {
      buffer.put((byte) 0x55);
    }
    row.place(buffer, 64);
  }

  private float[] floats(Field field) {
    float[] values = new float[field.storedBytes() / Float.BYTES];
    for (int i = 0; i < values.length; i++) {
      values[i] = buffer.getFloat(64 + i * Float.BYTES);
    }
    assertNothingBeside(field.storedBytes());
    return values;
  }

  private void assertNothingBeside(int bytes) {
    for (int i = 0; i < buffer.capacity(); i++) {
      if (i < 64 || i >= 64 + bytes) {
        assertThat(buffer.get(i)).as("byte %d", i).isEqualTo((byte) 0x55);
      }
    }
  }

  @Test
  void oneHotHasAOneAtTheIndexOfTheClass() {
    OneHotField field = OneHotField.of("species", Role.TARGET, NAMES);
    field.encode(Species.ROSE, row);
    assertThat(floats(field)).containsExactly(0, 1, 0);
    field.encode(2, row);
    assertThat(floats(field)).containsExactly(0, 0, 1);
    field.encode("DAISY", row);
    assertThat(floats(field)).containsExactly(1, 0, 0);
    assertThat(field.spec().shape()).isEqualTo(Shape.of(3));
  }

  @Test
  void aClassThatIsNoneIsNamedAndNothingIsWritten() {
    OneHotField field = OneHotField.of("species", Role.TARGET, NAMES);
    assertThatThrownBy(() -> field.encode(3, row))
        .hasMessage("field 'species': 3: no class has this index. Use 0 to 2.");
    assertThatThrownBy(() -> field.encode(-1, row)).isInstanceOf(BadSampleException.class);
    assertThatThrownBy(() -> field.encode("LILY", row))
        .hasMessage(
            "field 'species': LILY: no class has this name. Use one of DAISY, ROSE, TULIP.");
    assertThatThrownBy(() -> field.encode((Species) null, row))
        .hasMessage(
            "field 'species': null: no class. Give every sample one of DAISY, ROSE, TULIP.");
    assertNothingBeside(0);
  }

  @Test
  void anEnumThatIsNotTheOneTheRecordWasCompiledWithGivesNoLabel() {
    for (List<String> compiled :
        List.of(
            List.of("ROSE", "DAISY", "TULIP"), // reordered
            List.of("DAISY", "TULIP"), // one inserted
            List.of("DAISY", "ROSE"), // one added
            List.of("DAISY", "ROSE", "TULIP", "VIOLET"), // one removed
            List.of("DAISY", "ROSE", "LILY"))) { // one renamed
      OneHotField oneHot = OneHotField.of("species", Role.TARGET, compiled);
      ClassIndexField index = ClassIndexField.of("species", Role.TARGET, compiled);
      MultiHotField multiHot = MultiHotField.of("species", Role.TARGET, compiled);
      for (Species species : Species.values()) {
        assertThatThrownBy(() -> oneHot.encode(species, row))
            .isInstanceOf(IncompatibleClassChangeError.class)
            .hasMessage(
                "field 'species': the record was compiled with the classes %s, but Species now is DAISY, ROSE, TULIP. Its labels would be wrong: compile the record anew.",
                String.join(", ", compiled));
        assertThatThrownBy(() -> index.encode(species, row))
            .isInstanceOf(IncompatibleClassChangeError.class);
      }
      assertThatThrownBy(() -> multiHot.encode(EnumSet.of(Species.DAISY), row))
          .isInstanceOf(IncompatibleClassChangeError.class);
    }
  }

  @Test
  void ofManyConstantsTheFirstThatDifferIsShown() {
    List<String> compiled = new ArrayList<>(Stream.of(Month.values()).map(Enum::name).toList());
    IntStream.range(0, 30).forEach(i -> compiled.add("MONTH" + i));
    ClassIndexField field = ClassIndexField.of("month", Role.TARGET, compiled);
    assertThatThrownBy(() -> field.encode(Month.MAY, row))
        .hasMessageContaining("compiled with the classes ... DECEMBER, MONTH0, MONTH1, ")
        .hasMessageContaining(
            "MONTH18, ... (42 in all), but Month now is ... DECEMBER (12 in all).");
  }

  @Test
  void manyClassesAreNotAllShown() {
    List<String> many = IntStream.range(0, 100_000).mapToObj(i -> "class" + i).toList();
    ClassIndexField field = ClassIndexField.of("kind", Role.TARGET, many);
    assertThatThrownBy(() -> field.encode("none", row))
        .hasMessageContaining("class0, class1, ")
        .hasMessageContaining("class19, ... (100000 in all)")
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(400));
    field.encode("class99999", row);
    assertThat(buffer.getLong(64)).isEqualTo(99_999);
    assertNothingBeside(Long.BYTES);
  }

  @Test
  void multiHotHasAOneForEachClass() {
    MultiHotField field = MultiHotField.of("species", Role.TARGET, NAMES);
    field.encode(EnumSet.of(Species.DAISY, Species.TULIP), row);
    assertThat(floats(field)).containsExactly(1, 0, 1);
    field.encode(Set.of(), row);
    assertThat(floats(field)).containsExactly(0, 0, 0);
    field.encode(new int[] {1}, row);
    assertThat(floats(field)).containsExactly(0, 1, 0);
    assertThatThrownBy(() -> field.encode(new int[] {1, 3}, row))
        .isInstanceOf(BadSampleException.class);
    assertThatThrownBy(() -> field.encode((int[]) null, row))
        .hasMessageContaining("Use an empty array for a sample without a class.");
  }

  @Test
  void scalarsAreStandardisedOrRanged() {
    ScalarField field =
        ScalarField.builder("numbers", Role.INPUT)
            .column("plain")
            .standardised("height", 10, 4)
            .ranged("width", -1, 3)
            .build();
    field.encode(7.5, 0, row);
    field.encode(12, 1, row);
    field.encode(1, 2, row);
    assertThat(floats(field)).containsExactly(7.5f, 0.5f, 0.5f);
  }

  @Test
  void aNumberThatIsNoneOrTooLargeIsNotPassedOn() {
    ScalarField field = ScalarField.builder("numbers", Role.INPUT).column("height").build();
    assertThatThrownBy(() -> field.encode(Double.NaN, 0, row))
        .hasMessage(
            "field 'height': NaN: not a finite number. Fill in missing numbers before training.");
    assertThatThrownBy(() -> field.encode(1e300, 0, row))
        .hasMessageContaining("field 'height': 1.0E300: becomes Infinity as a float32.");
    assertNothingBeside(0);
  }

  @Test
  void aVectorHasItsLength() {
    VectorField field = VectorField.of("curve", Role.INPUT, 2);
    field.encode(new float[] {1, 2}, row);
    assertThat(floats(field)).containsExactly(1, 2);
    field.encode(new double[] {3, 4}, row);
    assertThat(floats(field)).containsExactly(3, 4);
    field.encode(List.of(5f, 6f), row);
    assertThat(floats(field)).containsExactly(5, 6);
    assertThatThrownBy(() -> field.encode(new float[3], row))
        .hasMessage("field 'curve': 3 numbers: wrong length. Every sample needs 2 numbers.");
    assertThatThrownBy(() -> field.encode(new double[] {0, 1e300}, row))
        .hasMessageContaining("[1] = Infinity: not a finite number");
    assertThatThrownBy(() -> field.encode((float[]) null, row)).hasMessageContaining("no numbers");
    assertThatThrownBy(() -> field.encode(Arrays.asList(1f, null), row))
        .isInstanceOf(BadSampleException.class)
        .hasMessageContaining("[1] = null: no number");
  }

  @Test
  void aWeightIsFiniteAndNotNegative() {
    WeightField field = WeightField.of("weight");
    field.encode(0.25, row);
    assertThat(floats(field)).containsExactly(0.25f);
    for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY, 1e300}) {
      assertThatThrownBy(() -> field.encode(bad, row)).hasMessageContaining("no weight");
    }
  }

  @Test
  void anEncoderOfOnesOwnSeesItsBytesOnly() {
    EncodedField<String> field =
        EncodedField.of(
            "word",
            Role.INPUT,
            DType.UINT8,
            Shape.of(4),
            (value, out) -> {
              assertThat(out.remaining()).isEqualTo(4);
              for (char letter : value.toCharArray()) {
                out.put((byte) letter);
              }
            });
    field.encode("leaf", row);
    for (int i = 0; i < 4; i++) {
      assertThat(buffer.get(64 + i)).isEqualTo((byte) "leaf".charAt(i));
    }
    field.encode("up", row);
    assertThat(buffer.get(66)).as("no bytes of an earlier sample").isZero();
    assertThatThrownBy(() -> field.encode("flower", row))
        .isInstanceOf(BadSampleException.class)
        .hasMessageContaining("field 'word': flower: ")
        .hasMessageContaining("failed: java.nio.BufferOverflowException");
    assertNothingBeside(4);
  }
}
