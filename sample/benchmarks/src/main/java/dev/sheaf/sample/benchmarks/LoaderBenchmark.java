package dev.sheaf.sample.benchmarks;

import dev.sheaf.load.BatchStream;
import dev.sheaf.load.Loader;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What the loader itself costs, by the sample: there is next to nothing to encode. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LoaderBenchmark {
  private static final int SAMPLES = 100_000;

  @Param({"0", "1", "2"})
  private int workers;

  private ReadingSequence sequence;
  private BatchStream<ReadingBatch> stream;

  @Setup
  public void open() {
    List<Reading> readings = IntStream.range(0, SAMPLES).mapToObj(Reading::new).toList();
    sequence = ReadingSequence.builder(readings).batchSize(32).shuffle(42).build();
    stream = Loader.of(sequence).workers(workers).open();
  }

  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public float epoch() {
    float sum = 0;
    while (stream.hasNext()) {
      try (ReadingBatch batch = stream.next()) {
        sum += batch.value().floats().get(0);
      }
    }
    stream.endPass();
    return sum;
  }

  @TearDown
  public void close() {
    stream.close();
    sequence.close();
  }
}
