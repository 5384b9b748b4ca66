package held;

import dev.sheaf.BadSampleException;
import dev.sheaf.photo.BytesPhoto;
import dev.sheaf.photo.FilePhoto;
import dev.sheaf.processor.Expect;
import dev.sheaf.source.check.CheckReport;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

public final class Run {
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]).toAbsolutePath();
    byte[] scan = Files.readAllBytes(Expect.picture(folder.resolve("r.png"), 4, 2, 255, 0, 0));
    byte[] mask = Files.readAllBytes(Expect.mask(folder.resolve("m.png"), 4, 2, 2, 1));
    ByteBuffer stamp = ByteBuffer.wrap(scan).asReadOnlyBuffer();
    Path cover = Expect.picture(folder.resolve("a/LETTER/g.png"), 3, 3, 0, 255, 0);
    Expect.picture(folder.resolve("a/BILL/b.png"), 3, 3, 0, 0, 255);
    Page page = new Page(scan, mask, stamp, new Archived(cover.toString()), Kind.BILL);
    batches(page);
    tables(page, folder);
    checks(page);
    anywhere(folder.resolve("a"), scan);
  }

  private static void batches(Page page) {
    try (PageSequence sequence = PageSequence.builder(List.of(page)).build();
        PageBatch batch = sequence.batch(0)) {
      Expect.that(batch.scan()).is("scan: float32 [1, 3, 2, 4]").at(0, 1).at(8, 0).sums(8);
      Expect.that(batch.regions()).is("regions: int64 [1, 2, 4]").holds(2, 2, 1, 1, 2, 2, 1, 1);
      Expect.that(batch.stamp()).is("stamp: float32 [1, 3, 2, 2]").sums(4);
      Expect.that(batch.cover()).is("cover: float32 [1, 3, 1, 1]").holds(0, 1, 0);
      Expect.that(batch.kind()).holds(0, 1);
    }
    Page none = new Page(null, page.regions(), page.stamp(), page.cover(), Kind.BILL);
    try (PageSequence sequence = PageSequence.builder(List.of(page, none)).batchSize(2).build()) {
      sequence.batch(0).close();
      throw new IllegalStateException("a batch without a photo");
    } catch (BadSampleException e) {
      Expect.that(e.problem()).equalTo("no bytes");
      Expect.that(e.remedy().startsWith("Give every sample the bytes of a file.")).equalTo(true);
    }
  }

  /** Records of arrays are never equal: what is in them is. */
  private static void tables(Page page, Path folder) {
    Path file = folder.resolve("pages.jsonl");
    PageSamples.table().writeJsonLines(List.of(page), file);
    Page read = PageSamples.table().readJsonLines(file).get(0);
    Expect.that(ByteBuffer.wrap(read.scan())).equalTo(ByteBuffer.wrap(page.scan()));
    Expect.that(ByteBuffer.wrap(read.regions())).equalTo(ByteBuffer.wrap(page.regions()));
    Expect.that(read.stamp()).equalTo(page.stamp());
    Expect.that(read.cover()).equalTo(page.cover());
  }

  private static void checks(Page page) {
    byte[] half = java.util.Arrays.copyOf(page.scan(), page.scan().length / 2);
    Page torn = new Page(half, page.regions(), page.stamp(), page.cover(), Kind.LETTER);
    Page twin = new Page(page.scan().clone(), page.regions(), page.stamp(), page.cover(), Kind.LETTER);
    CheckReport report = PageSamples.check().quiet(true).run(List.of(page, torn, twin));
    CheckReport.FileComponent scans = report.components().get(0);
    Expect.that(scans.bad().size()).equalTo(1);
    Expect.that(scans.bad().get(0).photo().name())
        .equalTo("byte[%d] of sample 1".formatted(half.length));
    Expect.that(scans.duplicates().get(0).photos().size()).equalTo(2);
    Expect.that(scans.duplicates().get(0).labels()).equalTo(List.of("BILL", "LETTER"));
    Expect.that(report.components().get(1).files()).equalTo(1); // one array for all three
  }

  private static void anywhere(Path root, byte[] scan) {
    List<Anywhere> samples = AnywhereSamples.fromDirectory(root);
    Expect.that(samples.size()).equalTo(2);
    Expect.that(samples.get(0).photo()).equalTo(new FilePhoto(root.resolve("BILL/b.png")));
    List<Anywhere> all =
        List.of(samples.get(0), new Anywhere(new BytesPhoto(scan), Kind.LETTER), samples.get(1));
    try (AnywhereSequence sequence = AnywhereSequence.builder(all).batchSize(3).build();
        AnywhereBatch batch = sequence.batch(0)) {
      Expect.that(batch.photo()).holds(0, 0, 1, 1, 0, 0, 0, 1, 0);
    }
    Expect.that(CrateSequence.SCHEMA.name()).equalTo("Crate");
  }
}
