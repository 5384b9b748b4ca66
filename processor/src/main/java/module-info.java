/** The annotation processor; it belongs on the processor path, never on the class path. */
module dev.sheaf.processor {
  requires com.palantir.javapoet;
  requires java.compiler;
  requires static com.google.auto.service;
  requires static jdk.compiler;
  requires static org.jspecify;

  provides javax.annotation.processing.Processor with
      dev.sheaf.processor.SequenceProcessor;
}
