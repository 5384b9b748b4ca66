package dev.sheaf.sample.benchmarks;

import java.util.Arrays;
import javax.tools.ToolProvider;

/**
 * A process of its own for one compilation, as the command {@code javac} is: prints the CPU time
 * that the whole process has taken, of all its threads, in milliseconds.
 */
final class CompilerProcess {
  private CompilerProcess() {}

  public static void main(String[] arguments) {
    int exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments);
    if (exit != 0) {
      System.err.println("javac " + Arrays.toString(arguments));
      System.exit(exit);
    }
    System.out.println(ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis());
  }
}
