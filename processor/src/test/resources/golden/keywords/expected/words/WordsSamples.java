package words;

import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.source.check.CheckReport;
import dev.sheaf.source.check.SampleCheck;
import dev.sheaf.source.table.RowWriter;
import dev.sheaf.source.table.SampleTable;
import dev.sheaf.source.table.TableRow;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;

/** Where {@link Words} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class WordsSamples {
  private static final SampleTable<Words> TABLE =
      SampleTable.of(
          "Words",
          List.of(
              "record", "yield", "size", "batch", "index", "close", "order", "x", "i", "sample",
              "slot", "row", "schema", "fields", "fingerprint", "description", "builder",
              "settings", "buffers", "var", "sealed", "permits", "when", "module", "open",
              "exports", "samples", "inputs", "targets", "weights", "tensor", "encode", "length",
              "sequence", "release", "dtype", "shape", "type", "value"),
          WordsSamples::read,
          WordsSamples::write);

  private WordsSamples() {}

  /**
   * A sample for each line of a CSV or TSV file whose first line names the components. One
   * {@code SourceException} names everything that is wrong.
   */
  public static List<Words> fromCsv(Path file) {
    return TABLE.readCsv(file);
  }

  /** Writes a file that {@link #fromCsv} reads. */
  public static void toCsv(List<Words> samples, Path file) {
    TABLE.writeCsv(samples, file);
  }

  /** As {@link #fromCsv}, for a file with a JSON object in each line. */
  public static List<Words> fromJsonLines(Path file) {
    return TABLE.readJsonLines(file);
  }

  /** Writes a file that {@link #fromJsonLines} reads. */
  public static void toJsonLines(List<Words> samples, Path file) {
    TABLE.writeJsonLines(samples, file);
  }

  /** As the four above, with settings such as separator and charset. */
  public static SampleTable<Words> table() {
    return TABLE;
  }

  /** Counts the samples, before training. */
  public static CheckReport check(List<Words> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck<Words> check() {
    return SampleCheck.<Words>of("Words");
  }

  private static Words read(TableRow row) {
    return new Words(
        row.getFloat("record"),
        row.getFloat("yield"),
        row.getFloat("size"),
        row.getFloat("batch"),
        row.getFloat("index"),
        row.getFloat("close"),
        row.getFloat("order"),
        row.getFloat("x"),
        row.getFloat("i"),
        row.getFloat("sample"),
        row.getFloat("slot"),
        row.getFloat("row"),
        row.getFloat("schema"),
        row.getFloat("fields"),
        row.getFloat("fingerprint"),
        row.getFloat("description"),
        row.getFloat("builder"),
        row.getFloat("settings"),
        row.getFloat("buffers"),
        row.getFloat("var"),
        row.getFloat("sealed"),
        row.getFloat("permits"),
        row.getFloat("when"),
        row.getFloat("module"),
        row.getFloat("open"),
        row.getFloat("exports"),
        row.getFloat("samples"),
        row.getFloat("inputs"),
        row.getFloat("targets"),
        row.getFloat("weights"),
        row.getFloat("tensor"),
        row.getFloat("encode"),
        row.getFloat("length"),
        row.getFloat("sequence"),
        row.getFloat("release"),
        row.getFloat("dtype"),
        row.getFloat("shape"),
        row.getFloat("type"),
        row.getFloat("value"));
  }

  private static void write(Words sample, RowWriter row) {
    row.put("record", sample.record());
    row.put("yield", sample.yield());
    row.put("size", sample.size());
    row.put("batch", sample.batch());
    row.put("index", sample.index());
    row.put("close", sample.close());
    row.put("order", sample.order());
    row.put("x", sample.x());
    row.put("i", sample.i());
    row.put("sample", sample.sample());
    row.put("slot", sample.slot());
    row.put("row", sample.row());
    row.put("schema", sample.schema());
    row.put("fields", sample.fields());
    row.put("fingerprint", sample.fingerprint());
    row.put("description", sample.description());
    row.put("builder", sample.builder());
    row.put("settings", sample.settings());
    row.put("buffers", sample.buffers());
    row.put("var", sample.var());
    row.put("sealed", sample.sealed());
    row.put("permits", sample.permits());
    row.put("when", sample.when());
    row.put("module", sample.module());
    row.put("open", sample.open());
    row.put("exports", sample.exports());
    row.put("samples", sample.samples());
    row.put("inputs", sample.inputs());
    row.put("targets", sample.targets());
    row.put("weights", sample.weights());
    row.put("tensor", sample.tensor());
    row.put("encode", sample.encode());
    row.put("length", sample.length());
    row.put("sequence", sample.sequence());
    row.put("release", sample.release());
    row.put("dtype", sample.dtype());
    row.put("shape", sample.shape());
    row.put("type", sample.type());
    row.put("value", sample.value());
  }
}
