package dev.sheaf.source.split;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sheaf.photo.BytesPhoto;
import dev.sheaf.photo.FilePhoto;
import dev.sheaf.photo.PhotoSource;
import dev.sheaf.source.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SplitTest {
  private static final List<Integer> NUMBERS = IntStream.range(0, 1000).boxed().toList();

  private static void isPartition(Split<Integer> split, List<Integer> all) {
    List<Integer> both = new ArrayList<>(split.train());
    both.addAll(split.validation());
    assertThat(both).containsExactlyInAnyOrderElementsOf(all);
    assertThat(split.train()).isSorted();
    assertThat(split.validation()).isSorted();
  }

  /** Computed by an implementation in another language. */
  @Test
  void isTheSameOnEveryMachine() {
    List<Integer> ten = IntStream.range(0, 10).boxed().toList();
    assertThat(Split.random(ten, 0.8, 42).train()).containsExactly(0, 1, 3, 4, 5, 6, 8, 9);
  }

  @Test
  void dividesInTheRatio() {
    Split<Integer> split = Split.random(NUMBERS, 0.85, 1);
    assertThat(split.train()).hasSize(850);
    isPartition(split, NUMBERS);
    assertThat(Split.random(NUMBERS, 0.85, 1)).isEqualTo(split);
    assertThat(Split.random(NUMBERS, 0.85, 2)).isNotEqualTo(split);
  }

  @Test
  void dividesEachClassInTheRatio() {
    // Classes of 500, 300, 150, 49 and 1.
    int[] ends = {500, 800, 950, 999, 1000};
    Split<Integer> split = Split.stratified(NUMBERS, n -> classOf(n, ends), 0.8, 42);
    isPartition(split, NUMBERS);
    assertThat(split.train()).hasSizeBetween(800, 801);
    int[] counts = new int[5];
    split.train().forEach(n -> counts[classOf(n, ends)]++);
    assertThat(counts[0]).isCloseTo(400, within(1));
    assertThat(counts[1]).isCloseTo(240, within(1));
    assertThat(counts[2]).isCloseTo(120, within(1));
    assertThat(counts[3]).isCloseTo(39, within(1));
    assertThat(counts[4]).isEqualTo(1);
    assertThat(Split.stratified(NUMBERS, n -> classOf(n, ends), 0.8, 42)).isEqualTo(split);
    assertThat(Split.stratified(NUMBERS, n -> classOf(n, ends), 0.8, 43)).isNotEqualTo(split);
  }

  private static int classOf(int n, int[] ends) {
    int found = 0;
    while (n >= ends[found]) {
      found++;
    }
    return found;
  }

  @Test
  void givesTheOddSampleToTheClassThatLostMostByRounding() {
    // 8 of 10 exactly, and 8.8 of 11: 17 in all, so the second class has 9.
    Split<Integer> split = Split.stratified(NUMBERS.subList(0, 21), n -> n < 10, 0.8, 42);
    assertThat(split.train()).hasSize(17);
    assertThat(split.train().stream().filter(n -> n < 10)).hasSize(8);
  }

  @Test
  void leavesAClassOfTwoOnBothSidesWhateverTheRatio() {
    List<Integer> pairs = NUMBERS.subList(0, 100);
    for (double share : new double[] {0.01, 0.5, 0.99}) {
      Split<Integer> split = Split.stratified(pairs, n -> n / 2, share, 42);
      assertThat(split.train().stream().map(n -> n / 2).distinct()).hasSize(50);
      assertThat(split.validation()).hasSize(50);
    }
  }

  @Test
  void keepsGroupsTogetherAndNearTheRatio() {
    for (int seed = 0; seed < 20; seed++) {
      Split<Integer> split = Split.byGroup(NUMBERS, n -> n / 17, 0.8, seed);
      isPartition(split, NUMBERS);
      noGroupOnBothSides(split, 17);
      assertThat(split.train().size()).isCloseTo(800, within(17));
    }
    assertThat(Split.byGroup(NUMBERS, n -> n / 17, 0.8, 1))
        .isNotEqualTo(Split.byGroup(NUMBERS, n -> n / 17, 0.8, 2));
  }

  @Test
  void givesBothSidesAGroupWhereThereAreTwo() {
    // One group of 999 and one of 1: neither side may be left empty.
    for (int seed = 0; seed < 10; seed++) {
      for (double share : new double[] {0.1, 0.5, 0.9}) {
        Split<Integer> split = Split.byGroup(NUMBERS, n -> n == 0, share, seed);
        assertThat(split.train()).isNotEmpty();
        assertThat(split.validation()).isNotEmpty();
      }
    }
  }

  private static void noGroupOnBothSides(Split<Integer> split, int size) {
    Set<Integer> groups = new HashSet<>();
    split.train().forEach(n -> groups.add(n / size));
    assertThat(split.validation()).noneMatch(n -> groups.contains(n / size));
  }

  @Test
  void validatesEachSampleInExactlyOneFold() {
    List<Integer> all = NUMBERS.subList(0, 103);
    List<Split<Integer>> folds = Split.folds(all, 5, 42);
    assertThat(folds).hasSize(5);
    folds.forEach(fold -> isPartition(fold, all));
    assertThat(folds).allMatch(fold -> fold.validation().size() / 2 == 10);
    assertThat(folds.stream().flatMap(fold -> fold.validation().stream()))
        .containsExactlyInAnyOrderElementsOf(all);
    assertThat(Split.folds(all, 5, 42)).isEqualTo(folds);
  }

  @Test
  void spreadsEachClassOverTheFolds() {
    List<Split<Integer>> folds = Split.stratifiedFolds(NUMBERS, n -> n % 3 == 0, 7, 42);
    for (Split<Integer> fold : folds) {
      isPartition(fold, NUMBERS);
      long threes = fold.validation().stream().filter(n -> n % 3 == 0).count();
      assertThat(threes).isBetween(47L, 48L); // 334 / 7
      assertThat(fold.validation().size()).isBetween(142, 143);
    }
  }

  @Test
  void keepsGroupsTogetherInFolds() {
    List<Split<Integer>> folds = Split.groupFolds(NUMBERS, n -> n / 17, 4, 42);
    for (Split<Integer> fold : folds) {
      isPartition(fold, NUMBERS);
      noGroupOnBothSides(fold, 17);
      assertThat(fold.validation().size()).isCloseTo(250, within(17));
    }
    assertThat(folds.stream().flatMap(fold -> fold.validation().stream()))
        .containsExactlyInAnyOrderElementsOf(NUMBERS);
  }

  @Test
  void takesSubsetsAndShardsOfEqualSteps() {
    List<Integer> ten = NUMBERS.subList(0, 10);
    assertThat(Samples.subset(NUMBERS, 10, 42)).hasSize(10).isSorted().doesNotHaveDuplicates();
    assertThat(Samples.subset(NUMBERS, 10, 42)).isEqualTo(Samples.subset(NUMBERS, 10, 42));
    assertThat(Samples.concat(List.of(1, 2), List.of(), List.of(2))).containsExactly(1, 2, 2);
    assertThat(Samples.shard(ten, 0, 4)).containsExactly(0, 4, 8);
    assertThat(Samples.shard(ten, 1, 4)).containsExactly(1, 5, 9);
    assertThat(Samples.shard(ten, 2, 4)).containsExactly(2, 6, 0);
    assertThat(Samples.shard(ten, 3, 4)).containsExactly(3, 7, 1);
    assertThat(Samples.shard(NUMBERS.subList(0, 1), 2, 3)).containsExactly(0);
    assertThat(Samples.shard(List.of(), 0, 3)).isEmpty();
  }

  @Test
  void findsTheSameFileInBothPartsByContent(@TempDir Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String content :
        List.of("rose", "peony", "lily of the valley", "rose", "esor", "peony", "rose")) {
      files.add(Files.writeString(folder.resolve(files.size() + ".jpg"), content));
    }
    Split<Path> split = new Split<>(files.subList(0, 3), files.subList(3, 7));
    assertThat(split.leaks(path -> path))
        .containsExactly(leak(files, 0, 3), leak(files, 1, 5), leak(files, 0, 6));
    assertThat(new Split<>(files.subList(0, 2), files.subList(4, 5)).leaks(path -> path)).isEmpty();
  }

  private static Leak leak(List<Path> files, int train, int validation) {
    return new Leak(new FilePhoto(files.get(train)), new FilePhoto(files.get(validation)));
  }

  /** Bytes, files and what has to be read to know its length: compared by content alone. */
  @Test
  void findsTheSamePhotoInBothPartsWhereverItsBytesAre(@TempDir Path folder) throws IOException {
    PhotoSource file = new FilePhoto(Files.writeString(folder.resolve("a.jpg"), "rose"));
    PhotoSource bytes = new BytesPhoto("rose".getBytes(UTF_8));
    PhotoSource other = new BytesPhoto("esor".getBytes(UTF_8));
    PhotoSource stream =
        new PhotoSource() {
          @Override
          public String name() {
            return "stream";
          }

          @Override
          public InputStream open() {
            return new ByteArrayInputStream("rose".getBytes(UTF_8));
          }
        };
    assertThat(new Split<>(List.of(file, other), List.of(bytes)).photoLeaks(photo -> photo))
        .containsExactly(new Leak(file, bytes));
    assertThat(new Split<>(List.of(other, bytes), List.of(stream)).photoLeaks(photo -> photo))
        .containsExactly(new Leak(bytes, stream));
    assertThat(new Split<>(List.of(other), List.of(stream)).photoLeaks(photo -> photo)).isEmpty();
  }
}
