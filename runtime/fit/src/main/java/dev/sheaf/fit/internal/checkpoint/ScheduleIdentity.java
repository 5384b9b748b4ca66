package dev.sheaf.fit.internal.checkpoint;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The schedule of a run's learning rate: two runs in which it is equal go on alike.
 *
 * @param description of the schedule; null for none
 * @param rate of the step to go on with; null without a schedule
 */
public record ScheduleIdentity(@Nullable String description, @Nullable Double rate) {
  public static final ScheduleIdentity NONE = new ScheduleIdentity(null, null);

  /** Whether it is the same schedule, of a run that may be shorter or longer. */
  public boolean isSameSchedule(ScheduleIdentity other) {
    return Objects.equals(description, other.description);
  }

  /** In words. */
  @Override
  public String toString() {
    return description == null ? "none" : description;
  }
}
