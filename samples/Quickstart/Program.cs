Console.WriteLine("Foundation");
