/** The training loop: Keras's {@code fit}, its callbacks, progress, history and plots. */
module dev.sheaf.fit {
  requires transitive dev.sheaf;
  requires static transitive org.jspecify;
  requires com.google.gson;
  requires java.desktop;
  requires org.apache.commons.csv;
  requires org.jfree.jfreechart;
  requires org.jline.terminal;

  exports dev.sheaf.fit;
  exports dev.sheaf.fit.callback;
  exports dev.sheaf.fit.schedule;

  // Gson fills the records of a checkpoint.
  opens dev.sheaf.fit.internal.checkpoint to
      com.google.gson;
}
