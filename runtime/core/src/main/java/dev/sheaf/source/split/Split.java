package dev.sheaf.source.split;

import dev.sheaf.internal.Groups;
import dev.sheaf.internal.Permutation;
import dev.sheaf.internal.SplitMix64;
import dev.sheaf.photo.FilePhoto;
import dev.sheaf.photo.PhotoSource;
import dev.sheaf.source.SourceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/**
 * Samples divided into those to train with and those to validate with. Each sample is on exactly
 * one side, and both keep the order of the list. The same list, seed and share give the same split
 * on every machine and JDK. Immutable.
 *
 * @param train the samples to train with
 * @param validation the samples to validate with
 * @param <R> the record
 */
public record Split<R>(List<R> train, List<R> validation) {
  public Split {
    train = List.copyOf(train);
    validation = List.copyOf(validation);
  }

  /**
   * Any samples on either side.
   *
   * @param trainShare how much is to train with, more than 0 and less than 1: 0.8
   */
  public static <R> Split<R> random(List<R> samples, double trainShare, long seed) {
    checkShare(trainShare);
    int[] order = Permutation.of(samples.size(), seed, 0);
    return of(samples, order, Apportionment.rounded(samples.size(), trainShare));
  }

  /**
   * Each class is divided in the same ratio. A class of two or more samples has at least one on
   * each side; a class of one sample is trained with.
   *
   * @param by a sample's class
   * @param trainShare how much is to train with, more than 0 and less than 1: 0.8
   */
  public static <R> Split<R> stratified(
      List<R> samples, Function<R, ?> by, double trainShare, long seed) {
    checkShare(trainShare);
    List<int[]> classes = Groups.of(samples, by).members();
    int[] sizes = classes.stream().mapToInt(members -> members.length).toArray();
    int[] shares = Apportionment.of(sizes, trainShare);
    BitSet train = new BitSet(samples.size());
    for (int c = 0; c < shares.length; c++) {
      int[] order = shuffled(classes.get(c), seed, c);
      for (int i = 0; i < shares[c]; i++) {
        train.set(order[i]);
      }
    }
    return of(samples, train);
  }

  /**
   * No group is on both sides: the photos of one patient, the frames of one film. Whole groups are
   * taken in random order, each to the side that misses more of its share, so the ratio is met as
   * nearly as the sizes of the groups allow. Both sides get at least one group.
   *
   * @param group a sample's group
   * @param trainShare how much is to train with, more than 0 and less than 1: 0.8
   * @throws IllegalArgumentException for fewer than two groups
   */
  public static <R> Split<R> byGroup(
      List<R> samples, Function<R, ?> group, double trainShare, long seed) {
    checkShare(trainShare);
    List<int[]> groups = Groups.of(samples, group).members();
    if (groups.size() < 2) {
      throw new IllegalArgumentException(
          "groups: %d (expected: >= 2, one for each side)".formatted(groups.size()));
    }
    int[] order = Permutation.of(groups.size(), seed, 0);
    BitSet train = GroupDeal.of(groups, order, new double[] {trainShare, 1 - trainShare}).get(0);
    return of(samples, train);
  }

  /**
   * Cross validation: k splits, each sample in the validation of exactly one. The sizes of the
   * validation parts differ by one at most.
   *
   * @param k 2 or more, and no more than there are samples
   */
  public static <R> List<Split<R>> folds(List<R> samples, int k, long seed) {
    checkFolds(k, samples.size(), "samples");
    return dealt(samples, List.of(Permutation.of(samples.size(), seed, 0)), k);
  }

  /** As {@link #folds}, with each class spread evenly over the validation parts. */
  public static <R> List<Split<R>> stratifiedFolds(
      List<R> samples, Function<R, ?> by, int k, long seed) {
    checkFolds(k, samples.size(), "samples");
    List<int[]> shuffled = new ArrayList<>();
    for (int[] members : Groups.of(samples, by).members()) {
      shuffled.add(shuffled(members, seed, shuffled.size()));
    }
    return dealt(samples, shuffled, k);
  }

  /**
   * As {@link #folds}, with no group on both sides of a split; the parts are as equal as the sizes
   * of the groups allow.
   */
  public static <R> List<Split<R>> groupFolds(
      List<R> samples, Function<R, ?> group, int k, long seed) {
    List<int[]> groups = Groups.of(samples, group).members();
    checkFolds(k, groups.size(), "groups");
    int[] order = Permutation.of(groups.size(), seed, 0);
    double[] shares = new double[k];
    Arrays.fill(shares, 1.0 / k);
    List<Split<R>> splits = new ArrayList<>();
    for (BitSet validation : GroupDeal.of(groups, GroupDeal.largestFirst(groups, order), shares)) {
      validation.flip(0, samples.size());
      splits.add(of(samples, validation));
    }
    return splits;
  }

  /**
   * The files that are, byte by byte, in both parts under whatever names: a model that saw a photo
   * in training proves nothing in validation. Files are compared by size first, so only those of
   * equal size are read.
   *
   * @param file a sample's file
   * @return empty where there is none; in the order of the validation samples
   * @throws SourceException if files cannot be read; the message names all of them
   */
  public List<Leak> leaks(Function<R, Path> file) {
    return photoLeaks(file.andThen(FilePhoto::new));
  }

  /**
   * As {@link #leaks}, for photos anywhere: {@code photoLeaks(flower -> new
   * BytesPhoto(flower.photo()))}. Those whose length is not known without reading are read.
   */
  public List<Leak> photoLeaks(Function<R, ? extends PhotoSource> photo) {
    return Leak.between(photos(train, photo), photos(validation, photo));
  }

  private static <R> List<PhotoSource> photos(
      List<R> samples, Function<R, ? extends PhotoSource> photo) {
    return samples.stream().<PhotoSource>map(photo).toList();
  }

  private static int[] shuffled(int[] members, long seed, int stream) {
    int[] order = members.clone();
    Permutation.shuffle(order, SplitMix64.of(seed, stream));
    return order;
  }

  /** Deals the samples out like cards, to one fold after the other, from one list to the next. */
  private static <R> List<Split<R>> dealt(List<R> samples, List<int[]> lists, int k) {
    List<BitSet> trains = new ArrayList<>();
    for (int fold = 0; fold < k; fold++) {
      BitSet train = new BitSet(samples.size());
      train.set(0, samples.size());
      trains.add(train);
    }
    int card = 0;
    for (int[] list : lists) {
      for (int index : list) {
        trains.get(card++ % k).clear(index);
      }
    }
    return trains.stream().map(train -> of(samples, train)).toList();
  }

  private static <R> Split<R> of(List<R> samples, int[] order, int trainSize) {
    BitSet train = new BitSet(samples.size());
    for (int i = 0; i < trainSize; i++) {
      train.set(order[i]);
    }
    return of(samples, train);
  }

  private static <R> Split<R> of(List<R> samples, BitSet train) {
    List<R> left = new ArrayList<>(train.cardinality());
    List<R> right = new ArrayList<>(samples.size() - train.cardinality());
    int index = 0;
    for (R sample : samples) {
      (train.get(index++) ? left : right).add(sample);
    }
    return new Split<>(left, right);
  }

  private static void checkShare(double share) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException("trainShare: %s (expected: > 0 and < 1)".formatted(share));
    }
  }

  private static void checkFolds(int k, int count, String what) {
    if (k < 2 || k > count) {
      throw new IllegalArgumentException(
          "k: %d (expected: 2 to %d, the number of %s)".formatted(k, count, what));
    }
  }
}
