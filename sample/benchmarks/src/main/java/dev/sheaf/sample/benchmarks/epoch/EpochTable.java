package dev.sheaf.sample.benchmarks.epoch;

import dev.sheaf.sample.benchmarks.ChildProcess;
import dev.sheaf.sample.benchmarks.Measurements;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What all trainers did in all rounds, and as tables in Markdown. */
final class EpochTable {
  private record Round(ChildProcess process, Trained trained) {
    double wall() {
      return Measurements.median(trained.wall());
    }

    double cpu() {
      return Measurements.median(trained.cpu());
    }

    double start() {
      return trained.ready() - process.began();
    }
  }

  private final Map<Trainer, List<Round>> rounds = new EnumMap<>(Trainer.class);

  /** Gives a line about it. */
  String add(Trainer trainer, ChildProcess process, Trained trained) {
    Round round = new Round(process, trained);
    rounds.computeIfAbsent(trainer, key -> new ArrayList<>()).add(round);
    return String.format(
        Locale.ROOT,
        "%6.2f s an epoch, %6.2f s of processors, %,6.0f MB, loss %.4f",
        round.wall(),
        round.cpu(),
        process.peak() / 1e6,
        trained.loss());
  }

  /** A table a task. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Task task : Task.values()) {
      List<Trainer> rows =
          rounds.keySet().stream().filter(trainer -> trainer.task() == task).toList();
      if (!rows.isEmpty()) {
        int samples = rounds.get(rows.get(0)).get(0).trained().samples();
        text.append(
            String.format(
                Locale.ROOT,
                "%,d samples: %s, batches of %d:%n%n",
                samples,
                task.words(),
                task.batch()));
        text.append(
            "| what trains | epoch, s | processor time, s | times the reference's time | least - most"
                + " | of its processor time | least - most | to the first epoch, s | peak memory, MB"
                + " | steady, MB | loss |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        rows.forEach(trainer -> text.append(row(trainer)));
        text.append(
            "\nThe reference is %s; below 1 is less time than it takes.%n%n"
                .formatted(rows.get(0).reference().title()));
      }
    }
    return text.toString();
  }

  private String row(Trainer trainer) {
    return String.format(
        Locale.ROOT,
        "| %s | %.2f | %.2f | %s | %s | %.1f | %,.0f | %,.0f | %.3f |%n",
        trainer.title(),
        median(trainer, Round::wall),
        median(trainer, Round::cpu),
        ratios(trainer, Round::wall),
        ratios(trainer, Round::cpu),
        median(trainer, Round::start),
        median(trainer, round -> round.process().peak() / 1e6),
        median(trainer, round -> round.process().steady() / 1e6),
        median(trainer, round -> round.trained().loss()));
  }

  private double median(Trainer trainer, ToDoubleFunction<Round> number) {
    return Measurements.median(each(trainer, number));
  }

  private double[] each(Trainer trainer, ToDoubleFunction<Round> number) {
    return rounds.getOrDefault(trainer, List.of()).stream().mapToDouble(number).toArray();
  }

  /** Two cells: the median over the rounds, and the least and the most. */
  private String ratios(Trainer trainer, ToDoubleFunction<Round> number) {
    double[] ratios = Measurements.ratios(each(trainer, number), each(trainer.reference(), number));
    return ratios.length == 0
        ? "- | -"
        : String.format(
            Locale.ROOT,
            "%.2f | %.2f - %.2f",
            Measurements.median(ratios),
            Arrays.stream(ratios).min().orElseThrow(),
            Arrays.stream(ratios).max().orElseThrow());
  }
}
