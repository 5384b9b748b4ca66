package held;

public enum Kind {
  LETTER,
  BILL
}
