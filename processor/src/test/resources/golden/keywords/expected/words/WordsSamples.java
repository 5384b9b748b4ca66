package words;

import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.source.RowVisitor;
import dev.sheaf.source.check.CheckReport;
import dev.sheaf.source.check.SampleCheck;
import dev.sheaf.source.table.SampleTable;
import dev.sheaf.source.table.TableRow;
import dev.sheaf.statistics.SampleStatistics;
import dev.sheaf.statistics.StatisticsReport;
import java.util.List;
import javax.annotation.processing.Generated;

/** Where {@link Words} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class WordsSamples {
  private WordsSamples() {}

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<Words> table() {
    return SampleTable.builder(
        "Words", WordsSamples::read, WordsSamples::visit, "record", "yield", "size", "batch",
        "index", "close", "order", "x", "i", "sample", "slot", "row", "schema", "fields",
        "fingerprint", "description", "builder", "settings", "buffers", "var", "sealed", "permits",
        "when", "module", "open", "exports", "samples", "inputs", "targets", "weights", "tensor",
        "encode", "length", "sequence", "release", "dtype", "shape", "type", "value");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Words> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Words> check() {
    return SampleCheck.builder("Words", WordsSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<Words> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Words> statistics() {
    return SampleStatistics.builder(WordsSequence::builder, WordsSamples::visit);
  }

  private static Words read(TableRow row) {
    return new Words(
        row.getFloat("record"), row.getFloat("yield"), row.getFloat("size"), row.getFloat("batch"),
        row.getFloat("index"), row.getFloat("close"), row.getFloat("order"), row.getFloat("x"),
        row.getFloat("i"), row.getFloat("sample"), row.getFloat("slot"), row.getFloat("row"),
        row.getFloat("schema"), row.getFloat("fields"), row.getFloat("fingerprint"),
        row.getFloat("description"), row.getFloat("builder"), row.getFloat("settings"),
        row.getFloat("buffers"), row.getFloat("var"), row.getFloat("sealed"),
        row.getFloat("permits"), row.getFloat("when"), row.getFloat("module"), row.getFloat("open"),
        row.getFloat("exports"), row.getFloat("samples"), row.getFloat("inputs"),
        row.getFloat("targets"), row.getFloat("weights"), row.getFloat("tensor"),
        row.getFloat("encode"), row.getFloat("length"), row.getFloat("sequence"),
        row.getFloat("release"), row.getFloat("dtype"), row.getFloat("shape"), row.getFloat("type"),
        row.getFloat("value"));
  }

  private static void visit(Words sample, RowVisitor row) {
    row.value("record", sample.record());
    row.value("yield", sample.yield());
    row.value("size", sample.size());
    row.value("batch", sample.batch());
    row.value("index", sample.index());
    row.value("close", sample.close());
    row.value("order", sample.order());
    row.value("x", sample.x());
    row.value("i", sample.i());
    row.value("sample", sample.sample());
    row.value("slot", sample.slot());
    row.value("row", sample.row());
    row.value("schema", sample.schema());
    row.value("fields", sample.fields());
    row.value("fingerprint", sample.fingerprint());
    row.value("description", sample.description());
    row.value("builder", sample.builder());
    row.value("settings", sample.settings());
    row.value("buffers", sample.buffers());
    row.value("var", sample.var());
    row.value("sealed", sample.sealed());
    row.value("permits", sample.permits());
    row.value("when", sample.when());
    row.value("module", sample.module());
    row.value("open", sample.open());
    row.value("exports", sample.exports());
    row.value("samples", sample.samples());
    row.value("inputs", sample.inputs());
    row.value("targets", sample.targets());
    row.value("weights", sample.weights());
    row.value("tensor", sample.tensor());
    row.value("encode", sample.encode());
    row.value("length", sample.length());
    row.value("sequence", sample.sequence());
    row.value("release", sample.release());
    row.value("dtype", sample.dtype());
    row.value("shape", sample.shape());
    row.value("type", sample.type());
    row.value("value", sample.value());
  }
}
