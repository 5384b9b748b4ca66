package words;

import dev.sheaf.processor.Expect;
import java.nio.file.Path;
import java.util.List;

public final class Run {
  public static void main(String[] args) {
    Words words =
        new Words(
            0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38);
    try (WordsSequence sequence = WordsSequence.builder(List.of(words)).build();
        WordsBatch batch = sequence.batch(0)) {
      Expect.that(batch.record()).is("record: float32 [1, 1]").holds(0);
      Expect.that(batch.yield()).is("yield: float32 [1, 1]").holds(1);
      Expect.that(batch.sizeTensor()).is("size: float32 [1, 1]").holds(2);
      Expect.that(batch.batch()).is("batch: float32 [1, 1]").holds(3);
      Expect.that(batch.index()).is("index: float32 [1, 1]").holds(4);
      Expect.that(batch.closeTensor()).is("close: float32 [1, 1]").holds(5);
      Expect.that(batch.order()).is("order: float32 [1, 1]").holds(6);
      Expect.that(batch.x()).is("x: float32 [1, 1]").holds(7);
      Expect.that(batch.i()).is("i: float32 [1, 1]").holds(8);
      Expect.that(batch.sample()).is("sample: float32 [1, 1]").holds(9);
      Expect.that(batch.slot()).is("slot: float32 [1, 1]").holds(10);
      Expect.that(batch.row()).is("row: float32 [1, 1]").holds(11);
      Expect.that(batch.schema()).is("schema: float32 [1, 1]").holds(12);
      Expect.that(batch.fields()).is("fields: float32 [1, 1]").holds(13);
      Expect.that(batch.fingerprint()).is("fingerprint: float32 [1, 1]").holds(14);
      Expect.that(batch.description()).is("description: float32 [1, 1]").holds(15);
      Expect.that(batch.builder()).is("builder: float32 [1, 1]").holds(16);
      Expect.that(batch.settings()).is("settings: float32 [1, 1]").holds(17);
      Expect.that(batch.buffers()).is("buffers: float32 [1, 1]").holds(18);
      Expect.that(batch.var()).is("var: float32 [1, 1]").holds(19);
      Expect.that(batch.sealed()).is("sealed: float32 [1, 1]").holds(20);
      Expect.that(batch.permits()).is("permits: float32 [1, 1]").holds(21);
      Expect.that(batch.when()).is("when: float32 [1, 1]").holds(22);
      Expect.that(batch.module()).is("module: float32 [1, 1]").holds(23);
      Expect.that(batch.open()).is("open: float32 [1, 1]").holds(24);
      Expect.that(batch.exports()).is("exports: float32 [1, 1]").holds(25);
      Expect.that(batch.samplesTensor()).is("samples: float32 [1, 1]").holds(26);
      Expect.that(batch.inputsTensor()).is("inputs: float32 [1, 1]").holds(27);
      Expect.that(batch.targetsTensor()).is("targets: float32 [1, 1]").holds(28);
      Expect.that(batch.weightsTensor()).is("weights: float32 [1, 1]").holds(29);
      Expect.that(batch.tensorTensor()).is("tensor: float32 [1, 1]").holds(30);
      Expect.that(batch.encode()).is("encode: float32 [1, 1]").holds(31);
      Expect.that(batch.length()).is("length: float32 [1, 1]").holds(32);
      Expect.that(batch.sequence()).is("sequence: float32 [1, 1]").holds(33);
      Expect.that(batch.release()).is("release: float32 [1, 1]").holds(34);
      Expect.that(batch.dtype()).is("dtype: float32 [1, 1]").holds(35);
      Expect.that(batch.shape()).is("shape: float32 [1, 1]").holds(36);
      Expect.that(batch.type()).is("type: float32 [1, 1]").holds(37);
      Expect.that(batch.value()).is("value: float32 [1, 1]").holds(38);
      Expect.that(batch.inputs().size()).equalTo(38);
      Expect.that(WordsSequence.SCHEMA.tensors().size()).equalTo(39);
    }
    Path table = Path.of(args[0]).resolveSibling("words.csv");
    WordsSamples.table().writeCsv(List.of(words), table);
    Expect.that(WordsSamples.table().readCsv(table)).equalTo(List.of(words));
  }
}
