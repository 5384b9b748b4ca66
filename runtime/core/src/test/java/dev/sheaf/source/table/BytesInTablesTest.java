package dev.sheaf.source.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sheaf.photo.BytesPhoto;
import dev.sheaf.photo.FilePhoto;
import dev.sheaf.source.SourceException;
import dev.sheaf.source.TextPicture;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Photos that are bytes stand in tables as Base64. */
class BytesInTablesTest {
  @TempDir Path folder;

  private record Scan(byte[] photo, ByteBuffer stamp) {}

  private static SampleTable<Scan> table() {
    return SampleTable.<Scan>builder(
            "Scan",
            row -> new Scan(row.getBytes("photo"), row.getByteBuffer("stamp")),
            (scan, row) -> {
              row.file("photo", scan.photo(), TextPicture.inspector("photo"));
              row.file("stamp", scan.stamp(), TextPicture.inspector("stamp"));
            },
            "photo",
            "stamp")
        .build();
  }

  @Test
  void readsBackWhatItWrites() {
    byte[] photo = {0, 1, -1, 127, -128, 10, 13, 44, 34};
    ByteBuffer stamp = ByteBuffer.wrap(photo).position(2).limit(5);
    Path csv = folder.resolve("scans.csv");
    Path json = folder.resolve("scans.jsonl");
    table().writeCsv(List.of(new Scan(photo, stamp)), csv);
    table().writeJsonLines(List.of(new Scan(photo, stamp)), json);
    for (Scan read : List.of(table().readCsv(csv).get(0), table().readJsonLines(json).get(0))) {
      assertThat(read.photo()).isEqualTo(photo);
      assertThat(read.stamp()).isEqualTo(ByteBuffer.wrap(new byte[] {-1, 127, -128}));
    }
    assertThat(stamp.position()).isEqualTo(2);
  }

  /** Some programs break lines after 76 characters. */
  @Test
  void namesWhatIsNoBase64() throws Exception {
    Path csv = folder.resolve("scans.csv");
    Files.writeString(csv, "photo,stamp\n\"/9j/\n4AAQ\",AAAA\nphotos/1.jpg,AA=A\n,AAAA\n");
    assertThatThrownBy(() -> table().readCsv(csv))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("column 'photo': 'photos/1.jpg' is not Base64")
        .hasMessageContaining("column 'stamp': 'AA=A' is not Base64")
        .hasMessageContaining("column 'photo': is empty")
        .message()
        .doesNotContain("4AAQ");
  }

  @Test
  void callsPhotosByTheirName() {
    assertThat(new FilePhoto(Path.of("a", "b.jpg"))).hasToString(Path.of("a", "b.jpg").toString());
    assertThat(new BytesPhoto(new byte[7])).hasToString("byte[7]");
    assertThat(new BytesPhoto(ByteBuffer.allocate(9).position(4))).hasToString("ByteBuffer[5]");
  }
}
